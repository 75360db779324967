// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;

namespace Tock.Machine.Tests;

/// <summary>Loading while the board runs, and only what the board's policy lets in.</summary>
public sealed class LoadTests
{
    private const string Greeting = "Hello from C!";

    [Fact]
    public async Task Unloaded_application_is_loaded_again_and_others_go_on()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("hello"), TestApplication.Example("clock"));
        await machine.WaitForTextAsync(Greeting);
        await machine.TypeAsync("unload hello\r", "Process hello unloaded");
        int list = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("list\r", " clock ");
        Assert.DoesNotContain("hello ", machine.Serial.ReceivedText()[list..], StringComparison.Ordinal);

        int before = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("load\r", "Looking for applications.");
        await machine.WaitForTextAsync(Greeting, from: before);
        await machine.StopAsync();
        string[] clock = [.. Transcript.Of(machine).StartingWith("clock: ")];
        Assert.Equal(Enumerable.Range(1, clock.Length).Select(second => $"clock: {second} s"), clock);
    }

    [Fact]
    public async Task Application_that_is_written_while_the_board_runs_is_loaded()
    {
        byte[] hello = TestApplication.Example("hello");
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Example("clock")], gdb: true));
        await machine.WaitForTextAsync("clock: 1 s");
        await using (RemoteTarget gdb = await Debugger.ConnectAsync(machine))
        {
            // In the kernel, since the stub writes with the rights of what executes, and a process has none to flash.
            await gdb.RunToAsync(KernelFunction.Instructions(TestBoard.KernelElf, "tock_sleep")[0]);
            uint place = TestBoard.Description.ApplicationFlash.Start + (uint)TestApplication.Example("clock").Length;
            for (int at = 0; at < hello.Length; at += 4)
            {
                await gdb.WriteFlashWordAsync(place + (uint)at, BinaryPrimitives.ReadUInt32LittleEndian(hello.AsSpan(at)));
            }

            await gdb.ResumeAsync();
        }

        await machine.TypeAsync("load\r", Greeting);
        await machine.StopAsync();
    }

    [Fact]
    public async Task Strict_board_runs_only_what_has_the_right_digest()
    {
        byte[] damaged = TestApplication.WithDigest(TestApplication.Example("blink"));
        damaged[(int)TbfReader.Read(damaged).Program.BinaryEnd - 1] ^= 1;
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            "strict", TestApplication.WithDigest(TestApplication.Example("hello")), damaged, TestApplication.Example("clock")));
        await machine.WaitForTextAsync(Greeting);
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Match(@"^Application at 0x0002[0-9a-f]{4} \(blink\) refused: one of its credentials was rejected");
        transcript.Match(@"^Application at 0x0002[0-9a-f]{4} \(clock\) refused: it has no credential that this board accepts");
        transcript.Match(@"^1 process, ");
        transcript.HasNot("clock: ");
    }
}
