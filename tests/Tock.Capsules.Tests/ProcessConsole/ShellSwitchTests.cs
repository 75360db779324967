// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Xunit;

namespace Tock.Capsules.Tests.ProcessConsole;

/// <summary>The switch key while the process console answers a command: at every moment of the answer.</summary>
public sealed class ShellSwitchTests
{
    private const string SwitchKey = "\x14";
    private const string Command = "process alpha";

    private readonly ShellBench _bench = new();
    private readonly string _answer;

    public ShellSwitchTests() => _answer = "\r\n" + string.Join("\r\n", _bench.Run(Command)) + "\r\n";

    [Fact]
    public void KeyboardGoesToTheApplications_AnswerIsWhole_AndNoPromptIsBehindIt()
    {
        int steps = 0;
        while (AnswerWithKey(SwitchKey, ++steps) is { } text)
        {
            Assert.Equal(_answer, text);
            _bench.Type(SwitchKey);
            Assert.Equal(ShellBench.Prompt, _bench.LastLine);
        }

        Assert.True(steps > 10);
    }

    [Fact]
    public void KeyboardComesBack_AnswerIsWhole_AndOnePromptIsBehindIt()
    {
        int steps = 0;
        while (AnswerWithKey(SwitchKey + SwitchKey, ++steps) is { } text)
        {
            Assert.Equal(_answer + ShellBench.Prompt, text);
        }

        Assert.True(steps > 10);
    }

    [Fact]
    public void KeyboardComesBack_TheNextCommandIsAnswered()
    {
        string[] lines = _bench.Run("status");
        Assert.NotNull(AnswerWithKey(SwitchKey + SwitchKey + "status\r", 3));
        string text = _bench.Line.Output;
        Assert.EndsWith(ShellBench.Prompt + "status\r\n" + string.Join("\r\n", lines) + "\r\n" + ShellBench.Prompt, text, StringComparison.Ordinal);
    }

    // What comes behind the command when keys are typed so many steps of the line after its end; null if the answer is out by then.
    private string? AnswerWithKey(string keys, int steps)
    {
        _bench.Type(Command);
        int before = _bench.Line.Output.Length;
        _bench.Line.Type("\r");
        for (int step = 0; step < steps; step++)
        {
            _bench.Kernel.ServiceDeferredCalls();
            _bench.Line.Step();
        }

        bool isOut = _bench.Line.Output.Length - before >= _answer.Length;
        _bench.Line.Type(keys);
        while (_bench.Line.StepReceive())
        {
            // Keys arrive while a line is being sent.
        }

        _bench.Settle();
        return isOut ? null : _bench.Line.Output[before..];
    }
}
