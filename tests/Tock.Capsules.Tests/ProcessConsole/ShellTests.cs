// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Core;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.ProcessConsole;

/// <summary>What the commands answer and do.</summary>
public sealed class ShellTests
{
    private readonly ShellBench _bench = new();

    [Fact]
    public void Nothing_IsShownBeforeAKeyIsTyped()
    {
        Assert.Empty(_bench.Line.Output);
        _bench.Type("\r");
        Assert.Equal("tock$ \r\ntock$ ", _bench.Line.Output);
    }

    [Fact]
    public void Help_NamesEveryCommand()
    {
        string[] lines = _bench.Run("help");
        string[] names =
        [
            "help", "status", "list", "stop", "start", "fault", "boot", "terminate", "unload", "load", "process", "kernel", "reset", "panic",
            "console-start", "console-stop",
        ];
        Assert.Equal(names.Length + 1, lines.Length);
        for (int i = 0; i < names.Length; i++)
        {
            Assert.StartsWith("  " + names[i] + " ", lines[i], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void List_ShowsWhatEachProcessHasUsed()
    {
        _bench.Applications[1].YieldWait();
        _bench.Applications[2].Call(6, 0, 7);
        string[] lines = _bench.Run("list");
        Assert.Equal(4, lines.Length);
        Assert.Equal([.. "PID Name Quanta Syscalls Coalesced Restarts Grants RAM Flash State".Split(' ')], Words(lines[0]));
        uint ram = _bench.Applications[0].Process.Block.End - _bench.Applications[0].Process.Block.Start;
        uint flash = _bench.Applications[0].Process.Binary.FlashEnd - _bench.Applications[0].Process.Binary.FlashStart;
        Assert.Equal(["0", "alpha", "0", "0", "0", "0", "0/", "1", $"{ram}", $"{flash}", "Running"], Words(lines[1]));
        Assert.Equal(["1", "beta", "0", "1", "0", "0", "0/", "1", $"{ram}", $"{flash}", "Yielded"], Words(lines[2]));
        Assert.Equal("Terminated", Words(lines[3])[^1]);
        Assert.Equal(lines[0].IndexOf("State", StringComparison.Ordinal), lines[1].IndexOf("Running", StringComparison.Ordinal));
    }

    [Fact]
    public void List_ProcessThatWaitsForNothing_SaysSo()
    {
        const uint Yield = 0;
        const uint WaitFor = 2;
        _bench.Applications[0].Call(Yield, WaitFor, ConsoleDriver.DriverNumber, 1);
        _bench.Applications[1].Call(Yield, WaitFor, 0xDEAD, 0);
        string[] lines = _bench.Run("list");
        Assert.EndsWith(" YieldedFor", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(" YieldedFor nothing", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Status_Counts()
    {
        _bench.Applications[0].Exit();
        uint free = _bench.Kernel.Memory.ProcessRamEnd - _bench.Applications[2].Process.Block.End;
        Assert.Equal(
            ["Total processes: 3", "Active processes: 2", "Timeslice expirations: 0", $"Free process memory: {free} B", "Lost between blocks: 0 B"],
            _bench.Run("status"));
    }

    [Theory]
    [InlineData(0x200u, 0x300u, true)]
    [InlineData(0x200u, 0x200u, true)]
    [InlineData(0x300u, 0x200u, false)]
    [InlineData(0u, 0x200u, false)]
    [InlineData(0x200u, 0x10000u, false)]
    public void Process_DrawsStackAndHeap_WhereTheProcessHasSaidItHasThem(uint stackTop, uint heapStart, bool isShown)
    {
        SimulatedProcess alpha = _bench.Applications[0];
        uint start = alpha.Process.Block.Start;
        Assert.True(alpha.Process.SetBreak(start + 0x400).IsOk);
        alpha.Call(5, 10, start + stackTop);
        alpha.Call(5, 11, start + heapStart);
        string[] lines = _bench.Run("process alpha");
        Assert.Equal(isShown ? 1 : 0, lines.Count(line => line.EndsWith($"| stack {stackTop} B", StringComparison.Ordinal)));
        Assert.Equal(isShown ? 1 : 0, lines.Count(line => line.EndsWith($"| heap {0x400 - heapStart} B", StringComparison.Ordinal)));
        Assert.Equal(isShown && heapStart != stackTop ? 1 : 0, lines.Count(line => line.EndsWith($"| data {heapStart - stackTop} B", StringComparison.Ordinal)));
        Assert.Equal(isShown ? 0 : 1, lines.Count(line => line.EndsWith("| application 1024 B", StringComparison.Ordinal)));
        Assert.Equal(isShown || stackTop == 0 ? 1 : 0, lines.Count(line => line.Contains($"0x{start + stackTop:x8} +---", StringComparison.Ordinal)));
    }

    [Fact]
    public void Process_CompletionCode_IsShownOnlyAfterAnExit()
    {
        Assert.DoesNotContain("completion code", _bench.Run("process alpha")[0], StringComparison.Ordinal);
        _bench.Applications[0].Call(6, 0, 42);
        Assert.EndsWith("Terminated, completion code 42", _bench.Run("process alpha")[0], StringComparison.Ordinal);
        _bench.Run("terminate beta");
        Assert.EndsWith("Terminated", _bench.Run("process beta")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void StopAndStart_HoldBackAndResume()
    {
        Process beta = _bench.Applications[1].Process;
        Assert.Equal(["Process beta stopped"], _bench.Run("stop beta"));
        Assert.True(beta.IsStopped);
        Assert.Equal(["Process beta is stopped already."], _bench.Run("stop beta"));
        Assert.Equal("Stopped", Words(_bench.Run("list")[2])[^1]);
        Assert.Equal(["Process beta resumed."], _bench.Run("start beta"));
        Assert.False(beta.IsStopped);
        Assert.Equal(["Process beta is not stopped."], _bench.Run("start beta"));
    }

    [Fact]
    public void TerminateAndBoot_EndAndAskForAStart()
    {
        Process alpha = _bench.Applications[0].Process;
        Assert.Equal(["Process alpha is alive; 'terminate' ends it."], _bench.Run("boot alpha"));
        Assert.Equal(["Process alpha terminated"], _bench.Run("terminate alpha"));
        Assert.Equal(ProcessState.Terminated, alpha.State);
        Assert.Equal(["Process alpha has ended already."], _bench.Run("terminate alpha"));
        Assert.Equal(["Process alpha is not alive; 'boot' starts it."], _bench.Run("stop alpha"));
        Assert.Equal(["Process alpha boots."], _bench.Run("boot alpha"));
        Assert.True(alpha.WantsStart);
    }

    [Fact]
    public void Fault_LeavesTheDecisionToTheFaultPolicy()
    {
        Assert.Equal(["Process beta now faulted"], _bench.Run("fault beta"));
        Assert.True(_bench.Applications[1].Process.HasUnhandledFault);
    }

    [Theory]
    [InlineData("stop", "Which process? 'list' shows their names.")]
    [InlineData("stop gamma", "There is no process gamma; 'list' shows their names.")]
    [InlineData("process 9", "There is no process 9; 'list' shows their names.")]
    [InlineData("terminate 99999999999", "There is no process 99999999999; 'list' shows their names.")]
    [InlineData("nonsense", "Unknown command; 'help' lists them.")]
    [InlineData("hel", "Unknown command; 'help' lists them.")]
    [InlineData("list2", "Unknown command; 'help' lists them.")]
    public void WrongInput_SaysWhatToTypeInstead(string typed, string answer) => Assert.Equal([answer], _bench.Run(typed));

    [Theory]
    [InlineData("stop 1")]
    [InlineData("stop   beta")]
    [InlineData("stop beta  ")]
    public void Process_IsFoundByNameOrSlot(string typed)
    {
        _bench.Run(typed);
        Assert.True(_bench.Applications[1].Process.IsStopped);
        Assert.False(_bench.Applications[2].Process.IsStopped);
    }

    [Fact]
    public void Process_DrawsItsMemoryToScale()
    {
        Process beta = _bench.Applications[1].Process;
        string[] lines = _bench.Run("process beta");
        Assert.Equal("Process beta in slot 1: Running", lines[0]);
        int kernelOwned = Array.FindIndex(lines, line => line.Contains("kernel-owned", StringComparison.Ordinal));
        int application = Array.FindIndex(lines, line => line.Contains("application", StringComparison.Ordinal));
        Assert.True(kernelOwned > 0 && application > kernelOwned);
        Assert.Contains($"{beta.Block.End - beta.KernelMemoryBreak} B, grants 0/1", lines[kernelOwned], StringComparison.Ordinal);
        string[] borders = Array.FindAll(lines, line => line.Contains("+--", StringComparison.Ordinal));
        Assert.Equal(
            [Hex(beta.Block.End), Hex(beta.KernelMemoryBreak), Hex(beta.AppBreak), Hex(beta.Block.Start)],
            Array.ConvertAll(borders, line => Words(line)[0]));
        int rows = Array.FindAll(lines, line => line.Contains('|', StringComparison.Ordinal)).Length;
        Assert.InRange(rows, 15, 18);
        double free = Array.FindAll(lines, line => line.Contains("|     ", StringComparison.Ordinal)).Length;
        double share = (double)(beta.KernelMemoryBreak - beta.AppBreak) / (beta.Block.End - beta.Block.Start);
        Assert.InRange(free / rows, share - 0.1, share + 0.1);
    }

    [Fact]
    public void Kernel_ShowsEverySection() => Assert.Equal(10, _bench.Run("kernel").Length);

    [Fact]
    public void Reset_AnswersFirstAndResets()
    {
        Assert.Equal(["The board is reset."], _bench.Run("reset"));
        Assert.Equal(1, _bench.Resets);
    }

    [Fact]
    public void ConsoleStop_SilencesIt_UntilConsoleStart()
    {
        _bench.Type("console-stop\r");
        int before = _bench.Line.Output.Length;
        _bench.Type("list\rstop alpha\r");
        Assert.Equal(before, _bench.Line.Output.Length);
        Assert.False(_bench.Applications[0].Process.IsStopped);
        _bench.Type("console-start\r");
        Assert.Equal("Process console started.\r\ntock$ ", _bench.Line.Output[before..]);
        Assert.Equal(["Process alpha stopped"], _bench.Run("stop alpha"));
    }

    [Fact]
    public void LineEnds_CrLfIsOne()
    {
        _bench.Type("x\r\ny\n");
        Assert.Equal(2, _bench.Line.Output.Split("Unknown command").Length - 1);
    }

    [Fact]
    public void TypedAhead_WhileACommandAnswers_IsDoneAfterwards()
    {
        _bench.Line.Type("help\rstop alpha\rlist\r");
        _bench.Settle();
        Assert.True(_bench.Applications[0].Process.IsStopped);
        Assert.EndsWith(ShellBench.Prompt, _bench.Line.Output, StringComparison.Ordinal);
        Assert.Contains("Process alpha stopped", _bench.Line.Output, StringComparison.Ordinal);
    }

    private static string Hex(uint value) => $"0x{value:x8}";

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
