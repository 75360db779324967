// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.Processes;

namespace Tock.Arch.CortexM;

/// <summary>The functions of native/switch.S.</summary>
internal static class NativeMethods
{
    /// <summary>Enters a process; returns when it, or one that followed it directly, was left for the kernel's loop.</summary>
    /// <param name="process">The process, state Running.</param>
    /// <param name="storedContext">Its stored context.</param>
    /// <returns>The process that was left.</returns>
    [RuntimeImport("tock_switch_to_process")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe Process SwitchToProcess(Process process, uint storedContext);

    /// <summary>Writes the register image of seven regions into the memory protection unit.</summary>
    /// <param name="image">Address of fourteen words.</param>
    [RuntimeImport("tock_load_memory_protection")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void LoadMemoryProtection(uint image);

    /// <summary>Takes over the recorded interrupts.</summary>
    /// <param name="words">Room for two words.</param>
    [RuntimeImport("tock_take_interrupts")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void TakeInterrupts(uint* words);

    /// <summary>Sleeps until something is recorded.</summary>
    [RuntimeImport("tock_sleep")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void Sleep();

    /// <summary>Finds the shared state.</summary>
    /// <returns>Its address.</returns>
    [RuntimeImport("tock_shared_state")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe SharedState* SharedState();

    /// <summary>Says how large a stored context is.</summary>
    /// <returns>Bytes, a multiple of 8.</returns>
    [RuntimeImport("tock_stored_context_size")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe uint StoredContextSize();

    /// <summary>Tells assembly which object reports bugs of the kernel.</summary>
    /// <param name="panic">The report.</param>
    [RuntimeImport("tock_set_panic")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void SetPanic(PanicReport panic);

    /// <summary>Tells assembly which object entries are for. From then on processes can be entered.</summary>
    /// <param name="kernel">The kernel's loop.</param>
    [RuntimeImport("tock_set_kernel")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern unsafe void SetKernel(KernelLoop kernel);
}
