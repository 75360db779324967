// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Emulation;
using Tock.Emulation.Boards;

namespace Tock.Cli.Tests;

/// <summary>The emulation library on the test kernel.</summary>
public sealed class MachineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-machine-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [EmulatorFact]
    public async Task Input_comes_back_and_text_is_awaited_from_where_the_last_one_ended()
    {
        await using Machine machine = await StartAsync(BoardTiming.Paced);

        int end = await machine.WaitForTextAsync("\n");
        await machine.Serial.SendAsync("ready");
        end = await machine.WaitForTextAsync("ready", from: end);

        Assert.Equal(machine.Serial.ReceivedText().Length, end);
    }

    [EmulatorFact]
    public async Task Text_that_was_sent_before_the_call_is_found_whatever_the_limit()
    {
        await using Machine machine = await StartAsync(BoardTiming.Deterministic(0));
        await machine.RunForAsync(TimeSpan.FromSeconds(1));
        await machine.PauseAsync();

        Assert.Equal("ready".Length, await machine.WaitForAnyTextAsync(["nothing", "ready"], TimeSpan.Zero));
    }

    [EmulatorFact]
    public async Task A_limit_counts_from_the_call_and_the_wait_is_not_given_up_before_the_host_has_had_its_turns()
    {
        await using Machine machine = await StartAsync(BoardTiming.Deterministic(3), options: "-DHEARTBEAT");
        await machine.RunForAsync(TimeSpan.FromSeconds(20));
        string before = machine.Serial.ReceivedText();

        await machine.WaitForTextAsync("...", TimeSpan.Zero, before.Length);
        TimeSpan begin = (await machine.ReadClockAsync())!.Value;
        await machine.RunOnAsync(TimeSpan.FromSeconds(2));

        Assert.True(before.Count(character => character == '.') >= 199, before);
        Assert.True(await machine.ReadClockAsync() - begin >= TimeSpan.FromSeconds(2));
    }

    [EmulatorFact]
    public async Task A_text_that_does_not_come_is_reported_with_the_output()
    {
        await using Machine machine = await StartAsync(BoardTiming.Deterministic(0));

        EmulationException error = await Assert.ThrowsAsync<EmulationException>(() => machine.WaitForTextAsync("never", TimeSpan.FromSeconds(2)));

        Assert.Contains("never", error.Message, StringComparison.Ordinal);
        Assert.Contains("ready 00000000", error.Message.Replace("ffffffff", "00000000", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task Flash_memory_and_registers_are_seen_from_outside()
    {
        byte[] flash = [.. "TOCK"u8, 1, 2, 3, 4];
        await using Machine machine = await StartAsync(BoardTiming.Deterministic(0), flash);
        await machine.WaitForTextAsync("ready 4b434f54 04030201\n");
        await machine.PauseAsync();

        byte[] seen = await machine.ReadMemoryAsync(new MemoryRange(0x20000, 12));
        uint[] words = await machine.ReadWordsAsync(0x20000, 2);
        CoreRegisters registers = await machine.ReadRegistersAsync();

        uint[] expectedWords = [0x4B434F54, 0x04030201];
        Assert.Equal([.. flash, 0xFF, 0xFF, 0xFF, 0xFF], seen);
        Assert.Equal(expectedWords, words);
        Assert.Equal(0x20001000u, registers.StackPointer);
        Assert.Equal(0, registers.ExceptionNumber);
        Assert.True(machine.Board.Flash.Contains(registers.ProgramCounter));
    }

    [EmulatorFact]
    public async Task Two_deterministic_runs_have_the_same_output()
    {
        string[] outputs = new string[2];
        for (int run = 0; run < outputs.Length; run++)
        {
            await using Machine machine = await StartAsync(BoardTiming.Deterministic(3), options: "-DHEARTBEAT");
            await machine.WaitForTextAsync("....................");
            await machine.StopAsync();
            outputs[run] = machine.Serial.ReceivedText()[..40];
        }

        Assert.Equal(outputs[0], outputs[1]);
    }

    [EmulatorFact]
    public async Task A_paused_board_has_no_time()
    {
        await using Machine machine = await StartAsync(BoardTiming.Paced);
        await machine.WaitForTextAsync("ready");
        await machine.PauseAsync();

        TimeSpan? before = await machine.ReadClockAsync();
        await Task.Delay(50);
        Assert.Equal(before, await machine.ReadClockAsync());
    }

    [EmulatorFact]
    public async Task A_reset_boots_again_and_the_time_goes_on()
    {
        await using Machine machine = await StartAsync(BoardTiming.Paced);
        int end = await machine.WaitForTextAsync("\n");
        await machine.RunForAsync(TimeSpan.FromMilliseconds(100));
        TimeSpan before = (await machine.ReadClockAsync())!.Value;
        await machine.ResetAsync();
        await machine.WaitForTextAsync("\n", from: end);
        await machine.RunOnAsync(TimeSpan.FromMilliseconds(100));
        TimeSpan after = (await machine.ReadClockAsync())!.Value;
        await machine.StopAsync();

        Assert.Equal(3, machine.Serial.ReceivedText().Split("ready").Length);

        // A reset that was taken for a wrap of the counter would add almost a whole period of it, 343 s.
        Assert.InRange(after - before, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(300));
    }

    [EmulatorFact]
    public async Task The_screen_is_a_picture()
    {
        await using Machine machine = await StartAsync(BoardTiming.Paced);

        byte[] picture = await machine.ReadScreenAsync();

        Assert.Equal("P6", Encoding.ASCII.GetString(picture, 0, 2));
    }

    [EmulatorFact]
    public async Task Arguments_that_the_emulator_refuses_are_reported_in_its_words()
    {
        MachineOptions options = new() { Board = BoardCatalog.Lm3s6965evb, KernelElf = await BuildKernelAsync(), ExtraArguments = ["-no-such-option"] };

        EmulationException error = await Assert.ThrowsAsync<EmulationException>(() => Machine.StartAsync(options));

        Assert.Contains("no-such-option", error.Message, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task Applications_larger_than_the_flash_are_refused()
    {
        EmulationException error = await Assert.ThrowsAsync<EmulationException>(() => StartAsync(BoardTiming.Paced, new byte[(128 * 1024) + 1]));

        Assert.Contains("131073", error.Message, StringComparison.Ordinal);
    }

    private async Task<Machine> StartAsync(BoardTiming timing, byte[]? flash = null, string options = "-DPLAIN") => await Machine.StartAsync(new MachineOptions
    {
        Board = BoardCatalog.Lm3s6965evb,
        KernelElf = await BuildKernelAsync(options),
        ApplicationFlash = flash,
        Timing = timing,
    });

    private Task<string> BuildKernelAsync(string options = "-DPLAIN") => TestKernelBuild.RunAsync(_folder, options);
}
