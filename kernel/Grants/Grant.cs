// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Grants;

/// <summary>
/// What one driver may keep in every process: its upcall slots, its shared buffers and its state. Created by the
/// board while it boots; the memory itself is allocated from each process's own block when that process first needs it.
/// </summary>
/// <remarks>
/// A grant in a process's memory, low to high address:
/// <code>
///   +------------------------------+  grant pointer (8-byte aligned)
///   | latched upcalls, one bit each|  word 0
///   | ... those without a function |  word 1
///   +------------------------------+
///   | upcall slots, 20 B each      |  <see cref="Upcalls.UpcallSlot"/>
///   | read-only allow slots, 8 B   |  <see cref="AllowSlot"/>
///   | read-write allow slots, 8 B  |
///   | userspace-readable ones, 8 B |
///   +------------------------------+  aligned to 8
///   | the driver's state T         |
///   +------------------------------+
/// </code>
/// </remarks>
public abstract class Grant
{
    /// <summary>Bytes before the upcall slots.</summary>
    internal const uint HeaderSize = 8;

    /// <summary>More upcall slots than bits in the latch word cannot be.</summary>
    internal const uint MaximumUpcalls = 32;

    /// <summary>The most Allow slots of one kind.</summary>
    internal const uint MaximumBuffers = 255;

    private const uint Alignment = 8;
    private const uint MaximumSize = 0xFFF8;

    private readonly ProcessTable _processes;
    private readonly ushort _readOnlyOffset;
    private readonly ushort _readWriteOffset;
    private readonly ushort _userspaceReadableOffset;
    private readonly ushort _stateOffset;
    private readonly ushort _size;
    private readonly byte _upcallCount;
    private readonly byte _readOnlyCount;
    private readonly byte _readWriteCount;
    private readonly byte _userspaceReadableCount;
    private readonly byte _index;

    /// <summary>Initializes a new instance of the <see cref="Grant"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="upcalls">Number of upcall slots.</param>
    /// <param name="readOnlyBuffers">Number of Read-Only Allow slots.</param>
    /// <param name="readWriteBuffers">Number of Read-Write Allow slots.</param>
    /// <param name="userspaceReadableBuffers">Number of Userspace-Readable Allow slots.</param>
    /// <param name="stateSize">Bytes of the driver's state.</param>
    private protected Grant(
        ProcessTable processes,
        uint upcalls,
        uint readOnlyBuffers,
        uint readWriteBuffers,
        uint userspaceReadableBuffers,
        uint stateSize)
    {
        // The bound on buffers keeps the offsets below from wrapping: a slot is always inside the grant.
        if (upcalls > MaximumUpcalls || readOnlyBuffers > MaximumBuffers || readWriteBuffers > MaximumBuffers
            || userspaceReadableBuffers > MaximumBuffers)
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        _processes = processes;
        _upcallCount = (byte)upcalls;
        _readOnlyCount = (byte)readOnlyBuffers;
        _readWriteCount = (byte)readWriteBuffers;
        _userspaceReadableCount = (byte)userspaceReadableBuffers;
        uint offset = HeaderSize + (upcalls * Upcalls.UpcallSlot.Size);
        _readOnlyOffset = (ushort)offset;
        offset += readOnlyBuffers * AllowSlot.Size;
        _readWriteOffset = (ushort)offset;
        offset += readWriteBuffers * AllowSlot.Size;
        _userspaceReadableOffset = (ushort)offset;
        offset = AlignUp(offset + (userspaceReadableBuffers * AllowSlot.Size));
        _stateOffset = (ushort)offset;
        if (stateSize > MaximumSize - offset)
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        _size = (ushort)AlignUp(offset + stateSize);
        _index = (byte)processes.Register(this);
    }

    /// <summary>Gets the processes that have this grant allocated, for a foreach by reference.</summary>
    public ProcessEnumerator Processes => new(_processes, this);

    /// <summary>Gets the place in each process's grant table.</summary>
    internal uint Index => _index;

    /// <summary>Gets or sets the grant that the board made next, or null.</summary>
    internal Grant? Next { get; set; }

    /// <summary>Gets the number of upcall slots.</summary>
    internal uint UpcallCount => _upcallCount;

    /// <summary>Gets the number of Read-Only Allow slots.</summary>
    internal uint ReadOnlyCount => _readOnlyCount;

    /// <summary>Gets the number of Read-Write Allow slots.</summary>
    internal uint ReadWriteCount => _readWriteCount;

    /// <summary>Gets where the Read-Only Allow slots begin.</summary>
    internal uint ReadOnlyOffset => _readOnlyOffset;

    /// <summary>Gets where the Read-Write Allow slots begin.</summary>
    internal uint ReadWriteOffset => _readWriteOffset;

    /// <summary>Gets the number of Userspace-Readable Allow slots.</summary>
    internal uint UserspaceReadableCount => _userspaceReadableCount;

    /// <summary>Gets where the Userspace-Readable Allow slots begin.</summary>
    internal uint UserspaceReadableOffset => _userspaceReadableOffset;

    /// <summary>Gets where the driver's state begins.</summary>
    internal uint StateOffset => _stateOffset;

    /// <summary>Gets the bytes the grant takes in a process.</summary>
    internal uint Size => _size;

    /// <summary>Opens a process by an identity kept from an earlier call.</summary>
    /// <param name="id">The identity.</param>
    /// <param name="process">The process, if that execution of it is still alive.</param>
    /// <returns>True if it is alive; false if it has died or restarted since, and <paramref name="process"/> must not be used.</returns>
    public bool TryOpen(ProcessId id, out ProcessContext process) => _processes.TryOpen(id, out process);

    private static uint AlignUp(uint size) => (size + Alignment - 1) & ~(Alignment - 1);
}
