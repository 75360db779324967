// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
using Tock.Emulation;
using Tock.Emulation.Running;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary><c>tock trace</c> of a board that runs in another process.</summary>
public sealed class RunningTraceTests : IDisposable
{
    // The trace writes registers of the core and reads them back much of its time: one of these is likely to be killed in between.
    private const int Kills = 6;

    private readonly string _folder = Directory.CreateTempSubdirectory("tock-trace-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_trace_that_is_killed_leaves_a_board_that_goes_on()
    {
        InstalledTool tool = new(_folder);
        await using PublishedBoard published = PublishedBoard.Publish(new RunningBoardRecord { Board = TestBoard.Description.Name }, Path.Combine(_folder, "tock"));
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Example("blink"), TestApplication.Example("clock")], BoardTiming.Paced) with { Publication = published });
        await machine.WaitForTextAsync("clock: 1 s\n");
        for (int kill = 0; kill < Kills; kill++)
        {
            using Process trace = tool.Start("trace", published.Name);
            for (int line = 0; line <= kill; line++)
            {
                Assert.NotNull(await trace.StandardOutput.ReadLineAsync());
            }

            trace.Kill();
            await trace.WaitForExitAsync();

            // Each second makes system calls: a breakpoint that is still there would stop the board.
            int end = machine.Serial.ReceivedText().Length;
            await machine.WaitForTextAsync("clock: ", from: await machine.WaitForTextAsync("clock: ", from: end));
        }

        string text = machine.Serial.ReceivedText();
        Assert.DoesNotContain("panic", text, StringComparison.Ordinal);
        Assert.DoesNotContain("faulted", text, StringComparison.Ordinal);
    }
}
