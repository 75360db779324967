// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Arch.CortexM;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Debugging;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Platform;

namespace Tock.Boards.Components;

/// <summary>The serial line that the kernel speaks on, shared with the applications, and what it says there at the end.</summary>
/// <remarks>Made right behind the UART: what goes wrong before that stops the board without a word.</remarks>
internal readonly ref struct KernelVoice
{
    /// <summary>Gets the line, for those that share it.</summary>
    internal MuxUart Line { get; private init; }

    /// <summary>Gets the kernel's own share of it.</summary>
    internal DebugWriter Output { get; private init; }

    /// <summary>Gets where the board's memory is.</summary>
    internal BoardMemory Memory { get; private init; }

    /// <summary>Gets the last words.</summary>
    internal PanicReport Panic { get; private init; }

    /// <summary>Makes it.</summary>
    /// <param name="core">The core.</param>
    /// <param name="uart">The UART, which nobody else uses.</param>
    /// <param name="bufferSize">Bytes that the kernel can say while the line is busy; the longest fault report has about 700.</param>
    /// <returns>The kernel's voice.</returns>
    [BootTime]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static KernelVoice Create(in KernelCore core, IUart uart, uint bufferSize)
    {
        MuxUart line = new(uart);
        DebugWriter output = new(line, new UartDevice(line), bufferSize);
        BoardMemory memory = MemoryMap.Read();
        PanicReport panic = new(output, core.Processes, memory);
        UserspaceKernelBoundary.Attach(panic);
        return new KernelVoice { Line = line, Output = output, Memory = memory, Panic = panic };
    }
}
