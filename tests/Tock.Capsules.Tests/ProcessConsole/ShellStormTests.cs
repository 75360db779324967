// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.ProcessConsole;

/// <summary>The process console under keys at any moment, beside applications that read, write and end.</summary>
public sealed class ShellStormTests
{
    private const uint Console = 1;
    private const uint Write = 1;
    private const uint Read = 2;
    private const uint AbortRead = 3;
    private const uint BufferSize = 16;
    private const string SwitchKey = "\x14";
    private const int Steps = 4000;

    private static readonly string[] s_keys =
    [
        "list\r", "status\r", "process alpha\r", "process nobody\r", "stop beta\r", "start beta\r", "terminate alpha\r", "kernel\r", "help\r", "nothing\r", "proc\t", "x", "\r",
        SwitchKey, SwitchKey + SwitchKey, "\b", "\x1b[A", "\x1b[B", "\x1b[D", "\x1b[C", "\x1b", "\x1b]", "\x1b]7020;", "\xff",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void AnyKeys_AtAnyMoment_TheNextCommandIsAnswered(int seed)
    {
        Random random = new(seed);
        ShellBench bench = new();
        Array.ForEach(bench.Applications, Prepare);
        for (int step = 0; step < Steps; step++)
        {
            int application = random.Next(bench.Applications.Length);
            switch (random.Next(12))
            {
                case 0:
                    bench.Line.Type(s_keys[random.Next(s_keys.Length)]);
                    break;
                case 1:
                    Call(bench.Applications[application], Read, (uint)random.Next(1, (int)BufferSize));
                    break;
                case 2:
                    Call(bench.Applications[application], Write, (uint)random.Next(1, (int)BufferSize));
                    break;
                case 3:
                    Call(bench.Applications[application], AbortRead, 0);
                    break;
                case 4 or 5:
                    bench.Kernel.ServiceDeferredCalls();
                    break;
                case < 9:
                    bench.Line.StepReceive();
                    break;
                default:
                    bench.Line.Step();
                    break;
            }
        }

        // What waits for applications that do not read is in the way of the switch key.
        bench.Settle();
        for (int round = 0; round < Steps; round++)
        {
            Array.ForEach(bench.Applications, application => Call(application, Read, BufferSize));
            bench.Settle();
        }

        for (int attempt = 0; attempt < 2 && !Answers(bench); attempt++)
        {
            bench.Type(SwitchKey);
        }

        Assert.True(Answers(bench), bench.Line.Output[^200..]);
    }

    private static bool Answers(ShellBench bench)
    {
        int before = bench.Line.Output.Length;
        bench.Type("\rstatus\r");
        string text = bench.Line.Output[before..];
        return text.Contains("Total processes: 3", StringComparison.Ordinal) && text.EndsWith(ShellBench.Prompt, StringComparison.Ordinal);
    }

    private static void Prepare(SimulatedProcess application)
    {
        uint buffer = application.Allocate("some text of it\n");
        application.AllowReadWrite(Console, 1, buffer, BufferSize);
        application.AllowReadOnly(Console, 1, buffer, BufferSize);
        application.Subscribe(Console, 1);
        application.Subscribe(Console, 2);
    }

    private static void Call(SimulatedProcess application, uint command, uint length)
    {
        if (application.Process.IsAlive)
        {
            application.Command(Console, command, length);
        }
    }
}
