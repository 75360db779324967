// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Chips.Mps2;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Testing;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The code memory of the MPS2 images.</summary>
public sealed class CodeMemoryConformance : StorageConformance
{
    private readonly SimulatedKernel _kernel = new();
    private readonly CodeMemory _memory;

    public CodeMemoryConformance()
    {
        _memory = new CodeMemory(new MemoryWindow(SimulatedMemory.FlashStart, 3000), _kernel.DeferredCalls);
        _memory.SetStorageClient(this);
    }

    /// <inheritdoc/>
    protected override INonvolatileStorage Storage => _memory;

    /// <inheritdoc/>
    protected override void Settle()
    {
        while (_kernel.DeferredCalls.HasPending)
        {
            _kernel.ServiceDeferredCalls();
        }
    }
}
