// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.Processes;

namespace Tock.Arch.CortexM;

/// <summary>Stands for the port's type of that name: what assembly code would do is only written down.</summary>
internal static class NativeMethods
{
    /// <summary>Gets the image that was put into force last.</summary>
    internal static uint LoadedProtection { get; private set; }

    /// <summary>Gets how often an image was put into force.</summary>
    internal static uint Loads { get; private set; }

    internal static unsafe void LoadMemoryProtection(uint image)
    {
        LoadedProtection = image;
        Loads++;
    }

    internal static unsafe Process SwitchToProcess(Process process, uint storedContext) =>
        throw new NotSupportedException($"There is no processor to run process {process.Index} (0x{storedContext:x8}).");

    internal static unsafe uint StoredContextSize() => 40;

    internal static unsafe void SetPanic(PanicReport panic) => throw new NotSupportedException(nameof(panic));

    internal static unsafe void SetKernel(KernelLoop kernel) => throw new NotSupportedException(nameof(kernel));
}
