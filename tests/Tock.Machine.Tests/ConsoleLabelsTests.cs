// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Emulation;
using Tock.Emulation.Consoles;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The board says who writes what on its console when it is asked.</summary>
public sealed class ConsoleLabelsTests
{
    private const string Token = "s3cr3t";
    private const string ClockLabel = ";:clock\a";

    [Fact]
    public async Task Each_writer_is_told_apart_and_after_a_reset_when_it_is_asked_again()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("clock"), TestApplication.Example("blink"));
        int before = await machine.WaitForTextAsync("clock: 1 s\n");
        Assert.DoesNotContain("\x1b]", machine.Serial.ReceivedText(), StringComparison.Ordinal);

        await machine.Serial.SendAsync(ConsoleLabels.Request(Token));
        int end = await machine.WaitForTextAsync(ClockLabel, from: before);
        end = await machine.TypeAsync("fault blink\r", "faulted: made to fault on request");
        end = await machine.WaitForTextAsync(ClockLabel, from: end);
        await machine.ResetAsync();
        end = await machine.WaitForTextAsync("TockSharp on ", from: end);
        end = await machine.WaitForTextAsync("clock: 1 s\n", from: end);
        await machine.Serial.SendAsync(ConsoleLabels.Request(Token));
        await machine.WaitForTextAsync(ClockLabel, from: end);
        await machine.RunOnAsync(Seconds.Of(2));
        await machine.StopAsync();

        LabelSplitter splitter = new(Token);
        ILookup<ConsoleWriter, string> pieces = splitter.Split(machine.Serial.ReceivedBytes()).Concat(splitter.Complete())
            .ToLookup(piece => piece.Writer, piece => Encoding.UTF8.GetString(piece.Bytes.Span));
        string clock = Text(ConsoleSource.Application, "clock");
        Assert.Matches("^(clock: [0-9]+ s\n)+$", clock);
        Assert.Matches("^(blink: [0-9]+ toggles\n)+$", Text(ConsoleSource.Application, "blink"));
        Assert.Contains("Process blink faulted: made to fault on request", Text(ConsoleSource.Kernel, null), StringComparison.Ordinal);
        Assert.Contains("tock$ ", Text(ConsoleSource.ProcessConsole, null), StringComparison.Ordinal);
        Assert.DoesNotContain("clock: ", Text(ConsoleSource.Kernel, null) + Text(ConsoleSource.ProcessConsole, null), StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(Text(ConsoleSource.Unknown, null), "clock: 1 s"));

        string Text(ConsoleSource source, string? name) => string.Concat(pieces[new ConsoleWriter(source, name)]);
    }
}
