// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Tock.Capsules.Core;
using Tock.Capsules.ProcessConsole;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.ProcessConsole;

/// <summary>The process console on a serial line that it shares with applications, wired as a board does it.</summary>
internal sealed class ShellBench : IChip
{
    internal const string Prompt = "tock$ ";

    private readonly MuxUart _mux;
    private readonly UartDevice _otherLine;

    internal ShellBench(params string[] applications)
    {
        Kernel = new SimulatedKernel();
        _mux = new MuxUart(Line);

        UartDevice consoleLine = new(_mux);
        LineLabels labels = new();
        Input = new InputSwitch(consoleLine, labels, Kernel.DeferredCalls);
        ConsoleDriver console = new(Kernel.Processes, consoleLine, Input, labels: labels);
        Kernel.Drivers.Add(console);

        PanicReport panic = new(Kernel.DebugOutput, Kernel.Processes, Kernel.Memory);
        Shell = new Shell(
            _mux, Input, labels, new ProcessManagement(Kernel.Processes), new KernelControl(this, panic, Kernel.Memory));
        _otherLine = new UartDevice(_mux);
        Applications = Kernel.Start(applications.Length == 0 ? ["alpha", "beta", "betamax"] : applications);
        Input.Begin(Shell, console.ApplicationInput);
        Settle();
    }

    internal SimulatedKernel Kernel { get; }

    internal FakeUart Line { get; } = new();

    internal InputSwitch Input { get; }

    internal Shell Shell { get; }

    internal SimulatedProcess[] Applications { get; }

    /// <summary>Gets the shared line, for the kernel's last words.</summary>
    internal MuxUart Mux => _mux;

    internal int Resets { get; private set; }

    /// <summary>Gets what a terminal shows of the last line: carriage returns and erasures done.</summary>
    internal string LastLine => Terminal().Split("\r\n")[^1];

    public void ServicePendingInterrupts() => throw new NotSupportedException();

    public void SleepUntilInterrupt() => throw new NotSupportedException();

    public void Reset() => Resets++;

    /// <summary>Types keys one after the other, with time in between.</summary>
    internal void Type(string keys)
    {
        foreach (char key in keys)
        {
            Line.Type(key.ToString());
            Settle();
        }
    }

    /// <summary>Types a command and gives back the lines of its answer.</summary>
    internal string[] Run(string command)
    {
        int before = Line.Output.Length;
        Type(command + "\r");
        string text = Line.Output[before..];
        Assert.EndsWith(Prompt, text, StringComparison.Ordinal);
        string[] lines = text.Split("\r\n");
        return lines[1..^1];
    }

    /// <summary>Somebody else writes to the line.</summary>
    internal void WriteBeside(string text)
    {
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        Assert.True(_otherLine.Transmit(bytes, (uint)bytes.Length).IsOk);
        Settle();
    }

    internal void Settle()
    {
        do
        {
            Kernel.ServiceDeferredCalls();
        }
        while (Line.Step() || Kernel.DeferredCalls.HasPending);
    }

    /// <summary>Reads the output as a terminal does that knows CR, ESC [ K and ESC [ n D.</summary>
    internal string Terminal()
    {
        StringBuilder screen = new();
        int column = 0;
        int start = 0;
        string text = Line.Output;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\r':
                    column = 0;
                    break;
                case '\n':
                    screen.Append("\r\n");
                    start = screen.Length;
                    column = 0;
                    break;
                case '\x1b':
                    int end = text.IndexOfAny(['K', 'D'], i);
                    if (text[end] == 'K')
                    {
                        screen.Length = start + column;
                    }
                    else
                    {
                        column -= int.Parse(text[(i + 2)..end], System.Globalization.CultureInfo.InvariantCulture);
                    }

                    i = end;
                    break;
                default:
                    if (start + column < screen.Length)
                    {
                        screen[start + column] = text[i];
                    }
                    else
                    {
                        screen.Append(text[i]);
                    }

                    column++;
                    break;
            }
        }

        return screen.ToString();
    }
}
