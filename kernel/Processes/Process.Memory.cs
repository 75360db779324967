// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Kernel.Processes;

/// <summary>
/// The block of RAM. Owns <see cref="Block"/>, <see cref="AppBreak"/>, <see cref="KernelMemoryBreak"/> and the high water mark.
/// </summary>
/// <remarks>
/// <code>
///   Block.End           +---------------------------+
///                       | stored context, MPU image |  kernel-owned, never
///                       | grant table, upcall queue |  visible to the process
///                       | grants, growing down      |
///   KernelMemoryBreak   +---------------------------+
///                       | free                      |
///   protected end       +- - - - - - - - - - - - - -+  AppBreak rounded up to what the MPU can fence
///   AppBreak            +---------------------------+
///                       | the application's memory  |
///   Block.Start         +---------------------------+
/// </code>
/// Invariant: Block.Start &lt;= high water mark &lt;= AppBreak &lt;= protected end &lt;= KernelMemoryBreak &lt;= Block.End. The process can
/// reach [Block.Start, protected end) and nothing above; what it shares by Allow lies below the high water mark.
/// </remarks>
internal sealed partial class Process
{
    /// <summary>What the process has told about its stack and its heap: two words under the upcall queue.</summary>
    private const uint DebugHintsSize = 8;

    private MemoryBlock _block;
    private uint _allowHighWaterMark;

    /// <summary>Gets the block of RAM.</summary>
    internal ref readonly MemoryBlock Block => ref _block;

    /// <summary>Gets a value indicating whether the process has a block: always while it lives, afterwards until another needs it.</summary>
    internal bool HasMemory => _block.End != 0;

    /// <summary>Gets the end of the memory the process has asked for.</summary>
    internal uint AppBreak { get; private set; }

    /// <summary>Gets the lowest address of kernel-owned memory in the block.</summary>
    internal uint KernelMemoryBreak { get; private set; }

    /// <summary>Gets the size of the kernel-owned part of the block before any grant is allocated.</summary>
    internal uint KernelOwnedAtStart => KernelOwnedSize(_boundary, _memoryProtection, _table.GrantCount);

    /// <summary>Gets the size of the kernel-owned part of a block before any grant is allocated.</summary>
    /// <param name="boundary">The processor port, which keeps its context there.</param>
    /// <param name="memoryProtection">The memory protection unit, which keeps its register image there.</param>
    /// <param name="grants">Number of grants on this board.</param>
    /// <returns>Bytes, a multiple of 8.</returns>
    internal static uint KernelOwnedSize(
        IUserspaceKernelBoundary boundary, IMemoryProtectionUnit memoryProtection, uint grants)
    {
        uint size = boundary.StoredContextSize + memoryProtection.ImageSize + (grants * sizeof(uint))
            + UpcallQueue.Size + DebugHintsSize;
        return (size + 7) & ~7u;
    }

    /// <summary>Tells whether a range is memory that the process may read and write.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="length">Number of bytes, not 0.</param>
    /// <returns>True if all of it lies below the break.</returns>
    internal bool OwnsRam(uint address, uint length) =>
        address >= Block.Start && address <= AppBreak && length <= AppBreak - address;

    /// <summary>Tells whether a range is flash that the process may read: its binary without the protected header.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="length">Number of bytes, not 0.</param>
    /// <returns>True if all of it lies in the binary.</returns>
    internal bool OwnsFlash(uint address, uint length) =>
        address >= Binary.BinaryStart && address <= Binary.FlashEnd && length <= Binary.FlashEnd - address;

    /// <summary>Moves the break (memop brk).</summary>
    /// <param name="newBreak">Where to.</param>
    /// <returns>Ok, or NoMemory if that would uncover a shared buffer or reach into kernel-owned memory.</returns>
    internal Result SetBreak(uint newBreak)
    {
        if (newBreak < _allowHighWaterMark || newBreak < Block.Start || newBreak >= Block.End)
        {
            return ErrorCode.NoMemory;
        }

        uint protectedEnd = _memoryProtection.ProtectedEnd(Block, newBreak);
        if (protectedEnd > KernelMemoryBreak)
        {
            return ErrorCode.NoMemory;
        }

        uint oldBreak = AppBreak;
        AppBreak = newBreak;
        if (newBreak > oldBreak)
        {
            // Up to what the MPU shows, not only up to the break: whatever becomes reachable has been cleared.
            Clear(oldBreak, protectedEnd);
        }

        if (protectedEnd != _memoryProtection.ProtectedEnd(Block, oldBreak))
        {
            UpdateProtection();
            _memoryProtection.Load(MemoryProtectionImage);
        }

        return Result.Ok;
    }

    /// <summary>Remembers where the process says that its stack begins, for people.</summary>
    /// <param name="address">The address, any value.</param>
    internal void SetStackTop(uint address) => DebugHint(0) = address;

    /// <summary>Remembers where the process says that its heap begins, for people.</summary>
    /// <param name="address">The address, any value.</param>
    internal void SetHeapStart(uint address) => DebugHint(1) = address;

    /// <summary>Says what the process has told about its memory; only for a process that has a block.</summary>
    /// <param name="stackTop">First byte after its stack, which grows down to the start of the block.</param>
    /// <param name="heapStart">First byte of its heap, which grows up to the break.</param>
    /// <returns>False if it has told nothing, or nothing that can be.</returns>
    internal bool TryGetLayout(out uint stackTop, out uint heapStart)
    {
        stackTop = DebugHint(0);
        heapStart = DebugHint(1);
        return stackTop > Block.Start && stackTop <= heapStart && heapStart <= AppBreak;
    }

    /// <summary>Gives the block up. Only for a process that is not alive; nothing can reach its grants any more.</summary>
    internal void ReleaseMemory() => _block = default;

    /// <summary>Takes kernel-owned memory for a grant, from the top of what is free in the block.</summary>
    /// <param name="size">Bytes, a multiple of 8.</param>
    /// <returns>The address of that many zeroed bytes, or 0 if the process has no room.</returns>
    private uint AllocateKernelOwned(uint size)
    {
        uint free = KernelMemoryBreak - _memoryProtection.ProtectedEnd(Block, AppBreak);
        if (size > free)
        {
            return 0;
        }

        uint end = KernelMemoryBreak;
        KernelMemoryBreak = end - size;
        Clear(KernelMemoryBreak, end);
        return KernelMemoryBreak;
    }

    /// <summary>Remembers that a buffer below an address is shared, so that the break cannot go below it.</summary>
    /// <param name="end">First byte after the buffer.</param>
    private void RaiseHighWaterMark(uint end)
    {
        if (end > _allowHighWaterMark)
        {
            _allowHighWaterMark = end;
        }
    }

    /// <summary>Sets the block up as it is before the first instruction: nothing allocated, the smallest break.</summary>
    private void ResetMemory()
    {
        KernelMemoryBreak = Block.End - KernelOwnedAtStart;
        AppBreak = Block.Start + _boundary.InitialAccessibleSize;
        _allowHighWaterMark = Block.Start;
        Clear(Block.Start, _memoryProtection.ProtectedEnd(Block, AppBreak));
        Clear(KernelMemoryBreak, Block.End);
        UpdateProtection();
        ResetSharing();
    }

    private ref uint DebugHint(uint index)
    {
        // SAFETY: KernelOwnedSize reserved room for two words under the upcall queue, and callers pass 0 or 1.
        unsafe
        {
            return ref ((uint*)((uint)GrantTable - UpcallQueue.Size - DebugHintsSize))[index];
        }
    }

    private void UpdateProtection() =>
        _memoryProtection.Prepare(Block, AppBreak, Binary.FlashStart, Binary.FlashEnd, MemoryProtectionImage);

    private void Clear(uint start, uint end)
    {
        // SAFETY: callers pass ranges inside Block, RAM that belongs to this process alone.
        unsafe
        {
            new System.Span<byte>((byte*)start, (int)(end - start)).Clear();
        }
    }
}
