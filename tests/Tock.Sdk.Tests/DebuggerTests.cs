// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>A debugger sees C#: lines, calls and values.</summary>
[Collection(DeviceProgramCollection.Name)]
public sealed class DebuggerTests
{
    [Fact]
    public void Breakpoint_OnALine_StopsThereWithTheCallsThatLedThere()
    {
        int line = LineOf("MemoryChecks.cs", "return function(value);");

        string output = Debugger.Run($"break MemoryChecks.cs:{line}", "continue", "backtrace");

        Assert.Matches($@"Breakpoint 1, \w+MemoryChecks__Call \(.*\) at .*MemoryChecks\.cs:{line}", output);
        Assert.Matches(@"#0 +\w*MemoryChecks__Call ", output);
        Assert.Matches(@"#1 +0x[0-9a-f]+ in \w*MemoryChecks__Delegates ", output);
        Assert.Matches(@"#2 +0x[0-9a-f]+ in \w*Program__Main ", output);
        Assert.Matches(@"#3 +0x[0-9a-f]+ in tock_reset ", output);
    }

    [Fact]
    public void Arguments_OfAFunction_AreShownByNameAndValue()
    {
        int line = LineOf("ArithmeticChecks.cs", "return dividend / divisor;");

        string output = Debugger.Run($"break ArithmeticChecks.cs:{line}", "continue", "info args", "finish");

        Assert.Contains("dividend = 100", output, StringComparison.Ordinal);
        Assert.Contains("divisor = 7", output, StringComparison.Ordinal);
        Assert.Contains("Value returned is $1 = 14", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Stepping_OverALine_ReachesTheNextLine()
    {
        int line = LineOf("MemoryChecks.cs", "Statics.s_preset++;");

        string output = Debugger.Run($"break MemoryChecks.cs:{line}", "continue", "next", "frame");

        Assert.Matches($@"MemoryChecks__StaticState \(\) at .*MemoryChecks\.cs:{line + 1}\b", output);
    }

    private static int LineOf(string file, string text)
    {
        string[] lines = File.ReadAllLines(Path.Combine(DeviceProgram.Checks, file));
        return Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }
}
