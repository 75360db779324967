// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Protection;
using Tock.Kernel.Upcalls;

namespace Tock.Kernel.Tests.Storm;

/// <summary>What has to hold between two system calls, whatever they were.</summary>
internal sealed class Invariants(StormBoard board)
{
    private readonly byte[] _ram = new byte[SimulatedMemory.RamEnd - SimulatedMemory.RamStart];
    private readonly byte[] _flash = SimulatedMemory.Bytes(SimulatedMemory.FlashStart, SimulatedMemory.FlashEnd - SimulatedMemory.FlashStart).ToArray();

    private ProcessTable Table => board.Kernel.Processes;

    /// <summary>Remembers all memory as it is.</summary>
    internal void Remember() => Ram().CopyTo(_ram);

    /// <summary>
    /// Nothing has changed since but what the caller owns, and, in other processes, what the kernel has to change there: see
    /// <see cref="MarkKernelOwned"/>.
    /// </summary>
    /// <param name="caller">Who made system calls; null if only devices were at work, which write to lent buffers.</param>
    internal void CheckMemory(Process? caller)
    {
        Span<byte> now = Ram();
        Span<byte> allowed = new byte[now.Length];
        for (uint i = 0; i < Table.Capacity; i++)
        {
            Process process = Table[i];
            if (process == caller && process.HasMemory)
            {
                Mark(allowed, process.Block.Start, process.Block.End);
            }
            else if (process.IsAlive)
            {
                MarkKernelOwned(allowed, process, byDevices: caller is null);
                if (caller is null)
                {
                    MarkLent(allowed, process);
                }
            }
        }

        for (int at = 0; at < now.Length; at += 64)
        {
            if (now.Slice(at, 64).SequenceEqual(_ram.AsSpan(at, 64)))
            {
                continue;
            }

            for (int i = at; i < at + 64; i++)
            {
                Assert.True(now[i] == _ram[i] || allowed[i] != 0, $"the byte at 0x{SimulatedMemory.RamStart + (uint)i:x8} has changed");
            }
        }
    }

    /// <summary>Application flash is as it was at the beginning.</summary>
    internal void CheckFlash() =>
        Assert.True(SimulatedMemory.Bytes(SimulatedMemory.FlashStart, (uint)_flash.Length).SequenceEqual(_flash), "flash has changed");

    internal void CheckProcesses()
    {
        for (uint i = 0; i < Table.Capacity; i++)
        {
            Process process = Table[i];
            Assert.Equal(process.State == ProcessState.Running && !process.IsStopped, (Table.Ready & (1u << (int)i)) != 0);
            if (process.HasMemory)
            {
                CheckBlock(process);
            }

            if (process.IsAlive)
            {
                CheckPermissions(process);
                CheckGrants(process);
                CheckQueue(process);
                CheckBuffers(process);
            }
        }
    }

    /// <summary>The memory protection unit shows a process its memory, its flash, and what is lent to it now: no byte more or less.</summary>
    internal void CheckProtection()
    {
        for (uint i = 0; i < Table.Capacity; i++)
        {
            Process process = Table[i];
            if (!process.IsAlive)
            {
                continue;
            }

            RegionImage image = RegionImage.WithBorrowedAt(process.MemoryProtectionImage);
            List<(uint Start, uint End)> lent = LentTo(process);
            uint ownEnd = process.AppBreak > process.Block.Start ? board.Protection.ProtectedEnd(process.Block, process.AppBreak) : process.Block.Start;
            for (uint address = SimulatedMemory.RamStart; address < SimulatedMemory.RamEnd; address += 32)
            {
                bool own = address >= process.Block.Start && address < ownEnd;
                Access access = image.Unprivileged(address);
                if (own)
                {
                    Assert.Equal(Access.Read | Access.Write, access);
                }
                else if (access != Access.None)
                {
                    Assert.True(
                        lent.Exists(range => address >= range.Start && address + 32 <= range.End),
                        $"process {i} reaches 0x{address:x8}, which nobody lends it");
                }
            }
        }
    }

    private static Span<byte> Ram() => SimulatedMemory.Bytes(SimulatedMemory.RamStart, SimulatedMemory.RamEnd - SimulatedMemory.RamStart);

    private static void Mark(Span<byte> allowed, uint start, uint end) =>
        allowed[(int)(start - SimulatedMemory.RamStart)..(int)(end - SimulatedMemory.RamStart)].Fill(1);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_awaitedSlot")]
    private static safe extern ref uint AwaitedSlot(Process process);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_latchedCount")]
    private static safe extern ref uint LatchedCount(Process process);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_queue")]
    private static safe extern ref UpcallQueue Queue(Process process);

    private static uint GrantTable(Process process)
    {
        // SAFETY: only the address is taken, nothing is read there.
        unsafe
        {
            return (uint)process.GrantTable;
        }
    }

    /// <summary>The slot that an entry of the queue is for; its address has a mark in the low bit.</summary>
    private static uint QueuedSlot(Process process, uint position)
    {
        // SAFETY: the position is below the queue's count.
        unsafe
        {
            return Queue(process).At(position)->Slot & ~1u;
        }
    }

    /// <summary>
    /// What the kernel may change in a process that does not execute. System calls of another: its queue, its protection and what IPC keeps in
    /// it. Devices: its queue and what their drivers keep in it. So no driver's state changes through what another driver's client does.
    /// </summary>
    private void MarkKernelOwned(Span<byte> allowed, Process process, bool byDevices)
    {
        Mark(allowed, GrantTable(process) - UpcallQueue.Size, GrantTable(process));
        if (!byDevices)
        {
            Mark(allowed, process.MemoryProtectionImage, process.Block.End);
        }

        for (uint i = 0; i < Table.GrantCount; i++)
        {
            Grant grant = Table.GrantAt(i);
            uint address = process.GrantAddress(grant);
            bool isOfDevice = grant != Table.SharingGrant && grant != board.ScriptedGrant;
            if (address != 0 && (byDevices ? isOfDevice : grant == Table.SharingGrant))
            {
                Mark(allowed, address, address + grant.Size);
                Mark(allowed, GrantTable(process) + (i * 4), GrantTable(process) + (i * 4) + 4);
            }
        }
    }

    /// <summary>A block lies in the RAM for processes, and no other process has a byte of it.</summary>
    private void CheckBlock(Process process)
    {
        Assert.InRange(process.Block.Start, board.Kernel.Memory.ProcessRamStart, process.Block.End);
        Assert.InRange(process.Block.End, process.Block.Start, board.Kernel.Memory.ProcessRamEnd);
        for (uint i = 0; i < Table.Capacity; i++)
        {
            Process other = Table[i];
            Assert.False(
                other != process && other.HasMemory && other.Block.Start < process.Block.End && process.Block.Start < other.Block.End,
                $"processes {process.Index} and {i} have the same memory");
        }
    }

    /// <summary>A process has no grant of a driver that it may not use.</summary>
    private void CheckPermissions(Process process)
    {
        foreach (uint number in StormBoard.Drivers)
        {
            if (process.IsRestricted && !StormBoard.Listed.Contains(number) && board.Kernel.Drivers.Find(number)?.Grant is { } grant)
            {
                // The state that is written at each switch is not asked for by a system call.
                Assert.True(grant == board.StateGrant || !process.HasGrant(grant), $"process {process.Index} uses driver {number:x}");
            }
        }
    }

    /// <summary>Every byte between the grants' lower end and the end of the block belongs to the fixed part or to one grant.</summary>
    private void CheckGrants(Process process)
    {
        uint expected = process.Block.End - Process.KernelOwnedSize(board.Kernel.Boundary, board.Protection, Table.GrantCount);
        List<(uint Start, uint End)> grants = [];
        for (uint i = 0; i < Table.GrantCount; i++)
        {
            Grant grant = Table.GrantAt(i);
            uint address = process.GrantAddress(grant);
            if (address != 0)
            {
                grants.Add((address, address + grant.Size));
                expected -= grant.Size;
            }
        }

        Assert.Equal(expected, process.KernelMemoryBreak);
        Assert.True(board.Protection.ProtectedEnd(process.Block, process.AppBreak) <= process.KernelMemoryBreak);
        grants.Sort();
        uint end = process.KernelMemoryBreak;
        foreach ((uint start, uint grantEnd) in grants)
        {
            Assert.Equal(end, start);
            end = grantEnd;
        }
    }

    /// <summary>No process waits for what has come: the lost wake-up.</summary>
    private void CheckQueue(Process process)
    {
        uint latched = 0;
        for (uint i = 0; i < Table.GrantCount; i++)
        {
            uint address = process.GrantAddress(Table.GrantAt(i));
            latched += address == 0 ? 0 : (uint)uint.PopCount(MemoryMarshal.Read<uint>(SimulatedMemory.Bytes(address, 4)));
        }

        Assert.Equal(latched, LatchedCount(process));
        Assert.True(process.QueuedUpcalls <= UpcallQueue.Capacity);
        Assert.True(latched == 0 || process.QueuedUpcalls == UpcallQueue.Capacity, "a notification is latched although the queue has room");
        Assert.True(process.State != ProcessState.Yielded || process.WaitingUpcalls == 0, "a process waits although a notification does");
        if (process.State == ProcessState.YieldedFor && AwaitedSlot(process) != 0)
        {
            for (uint position = 0; position < process.QueuedUpcalls; position++)
            {
                Assert.True(QueuedSlot(process, position) != AwaitedSlot(process), "a process waits for what is in its queue");
            }

            for (uint i = 0; i < Table.GrantCount; i++)
            {
                Grant grant = Table.GrantAt(i);
                uint address = process.GrantAddress(grant);
                uint offset = AwaitedSlot(process) - address - Grant.HeaderSize;
                if (address != 0 && offset < grant.UpcallCount * UpcallSlot.Size)
                {
                    uint word = MemoryMarshal.Read<uint>(SimulatedMemory.Bytes(address, 4));
                    Assert.Equal(0u, word & (1u << (int)(offset / UpcallSlot.Size)));
                }
            }
        }
    }

    /// <summary>What a process shares is its own memory: below its break, or for reading its flash.</summary>
    private void CheckBuffers(Process process)
    {
        for (uint i = 0; i < Table.GrantCount; i++)
        {
            Grant grant = Table.GrantAt(i);

            // SAFETY: all give null or a slot in simulated memory.
            unsafe
            {
                for (uint slot = 0; slot < 10; slot++)
                {
                    CheckBuffer(process, process.FindAllowSlot(grant, slot, readWrite: true), orFlash: false);
                    CheckBuffer(process, process.FindUserspaceReadable(grant, slot), orFlash: false);
                    CheckBuffer(process, process.FindAllowSlot(grant, slot, readWrite: false), orFlash: true);
                }
            }
        }
    }

    private static unsafe void CheckBuffer(Process process, AllowSlot* allow, bool orFlash)
    {
        // SAFETY: as above.
        unsafe
        {
            if (allow == null || allow->Length == 0)
            {
                return;
            }

            ulong start = allow->Address;
            ulong end = start + allow->Length;
            bool isRam = start >= process.Block.Start && end <= process.AppBreak;
            bool isFlash = orFlash && start >= process.Binary.BinaryStart && end <= process.Binary.FlashEnd;
            Assert.True(isRam || isFlash, $"process {process.Index} shares 0x{start:x8}..0x{end:x8}, which it does not own");
        }
    }

    private List<(uint Start, uint End)> LentTo(Process borrower)
    {
        List<(uint Start, uint End)> lent = [];
        for (uint i = 0; i < Table.Capacity; i++)
        {
            if (i != borrower.Index && Table[i].IsAlive && Table.SharingGrant is { } grant)
            {
                // SAFETY: FindAllowSlot gives null or a slot in simulated memory.
                unsafe
                {
                    AllowSlot* slot = Table[i].FindAllowSlot(grant, borrower.Index, readWrite: true);
                    if (slot != null && slot->Length != 0)
                    {
                        lent.Add((slot->Address, slot->Address + slot->Length));
                    }
                }
            }
        }

        return lent;
    }

    private void MarkLent(Span<byte> allowed, Process process)
    {
        for (uint i = 0; process.IsAlive && i < Table.GrantCount; i++)
        {
            Grant grant = Table.GrantAt(i);

            // SAFETY: both give null or a slot in simulated memory.
            unsafe
            {
                for (uint slot = 0; slot < grant.ReadWriteCount; slot++)
                {
                    AllowSlot* allow = process.FindAllowSlot(grant, slot, readWrite: true);
                    Mark(allowed, allow);
                }

                for (uint slot = 0; slot < grant.UserspaceReadableCount; slot++)
                {
                    Mark(allowed, process.FindUserspaceReadable(grant, slot));
                }
            }
        }
    }

    private static unsafe void Mark(Span<byte> allowed, AllowSlot* allow)
    {
        // SAFETY: as above.
        unsafe
        {
            if (allow != null && allow->Length != 0)
            {
                Mark(allowed, allow->Address, allow->Address + allow->Length);
            }
        }
    }
}
