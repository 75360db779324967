// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Capsules.Core;
using Tock.Capsules.ProcessConsole;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Boards.Components;

/// <summary>The console driver and the process console on one serial line: the keyboard belongs to one of them at a time.</summary>
internal readonly ref struct ConsoleWithShell
{
    private readonly InputSwitch _input;
    private readonly Shell _shell;

    private ConsoleWithShell(ConsoleDriver driver, InputSwitch input, Shell shell)
    {
        Driver = driver;
        _input = input;
        _shell = shell;
    }

    /// <summary>Gets the console driver.</summary>
    internal ConsoleDriver Driver { get; }

    /// <summary>Makes both.</summary>
    /// <param name="core">The core.</param>
    /// <param name="voice">The kernel's voice, whose line they share.</param>
    /// <param name="chip">What the process console resets the board with.</param>
    /// <returns>The console.</returns>
    [BootTime]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ConsoleWithShell Create(in KernelCore core, in KernelVoice voice, IChip chip)
    {
        UartDevice device = new(voice.Line);
        LineLabels labels = new();
        InputSwitch input = new(device, labels, core.DeferredCalls);
        ConsoleDriver driver = new(core.Processes, device, input, labels: labels);
        KernelControl control = new(chip, voice.Panic, voice.Memory);
        return new ConsoleWithShell(driver, input, new Shell(voice.Line, input, labels, new ProcessManagement(core.Processes), control));
    }

    /// <summary>Begins to read what is typed. Called when the board has booted.</summary>
    internal void Begin() => _input.Begin(_shell, Driver.ApplicationInput);
}
