// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Grants;

namespace Tock.Kernel.Processes;

/// <summary>What there is to know about a process, as it is at the moment of asking.</summary>
public readonly ref struct ProcessSummary
{
    private readonly Process _process;
    private readonly ProcessTable _processes;

    /// <summary>Initializes a new instance of the <see cref="ProcessSummary"/> struct.</summary>
    /// <param name="process">A loaded process.</param>
    /// <param name="processes">The table it is in.</param>
    internal ProcessSummary(Process process, ProcessTable processes)
    {
        _process = process;
        _processes = processes;
    }

    /// <summary>Gets the identity of the present, or last, execution.</summary>
    public ProcessId Id => _process.Id;

    /// <summary>Gets the package name.</summary>
    public ReadOnlySpan<byte> Name => _process.Name;

    /// <summary>Gets the ShortId; 0 if it has none.</summary>
    public uint ShortId => _process.Binary.ShortId;

    /// <summary>Gets what it is doing.</summary>
    public ProcessState State => _process.State;

    /// <summary>Gets a value indicating whether it is held back until it is resumed.</summary>
    public bool IsStopped => _process.IsStopped;

    /// <summary>Gets a value indicating whether it waits for a driver or slot that is not there, and so for ever.</summary>
    public bool AwaitsNothing => _process.AwaitsNothing;

    /// <summary>Gets a value indicating whether it can still run.</summary>
    public bool IsAlive => _process.IsAlive;

    /// <summary>Gets the number of system calls of this execution.</summary>
    public uint SystemCalls => _process.SystemCalls;

    /// <summary>Gets the number of notifications that a newer one of the same slot replaced.</summary>
    public uint CoalescedUpcalls => _process.CoalescedUpcalls;

    /// <summary>Gets the number of time slices used up.</summary>
    public uint TimeSliceExpirations => _process.TimeSliceExpirations;

    /// <summary>Gets how often the application was started again.</summary>
    public uint Restarts => _process.Restarts;

    /// <summary>Gets a value indicating whether it has ended an execution by Exit since it was loaded.</summary>
    public bool HasCompletionCode => _process.HasCompletionCode;

    /// <summary>Gets the completion code of its last Exit; see <see cref="HasCompletionCode"/>.</summary>
    public uint CompletionCode => _process.CompletionCode;

    /// <summary>Gets the first address of its image in flash.</summary>
    public uint FlashStart => _process.Binary.FlashStart;

    /// <summary>Gets the first address after its image in flash.</summary>
    public uint FlashEnd => _process.Binary.FlashEnd;

    /// <summary>Gets a value indicating whether it has a block of RAM. One that has ended loses it when another needs it.</summary>
    public bool HasMemory => _process.HasMemory;

    /// <summary>Gets the first address of its block of RAM; 0 without one.</summary>
    public uint RamStart => _process.Block.Start;

    /// <summary>Gets the first address after its block of RAM; 0 without one.</summary>
    public uint RamEnd => _process.Block.End;

    /// <summary>Gets the end of the memory it has asked for; meaningful while it has a block.</summary>
    public uint AppBreak => _process.AppBreak;

    /// <summary>Gets the lowest address of the kernel-owned memory in its block; meaningful while it has a block.</summary>
    public uint KernelMemoryBreak => _process.KernelMemoryBreak;

    /// <summary>Says what the process has told about its memory (memop 10 and 11).</summary>
    /// <param name="stackTop">First byte after its stack, which grows down to the start of the block.</param>
    /// <param name="heapStart">First byte of its heap, which grows up to the break.</param>
    /// <returns>False without a block, and if it has told nothing, or nothing that can be.</returns>
    public bool TryGetLayout(out uint stackTop, out uint heapStart)
    {
        stackTop = 0;
        heapStart = 0;
        return _process.HasMemory && _process.TryGetLayout(out stackTop, out heapStart);
    }

    /// <summary>Gets the number of grants allocated in it.</summary>
    public uint GrantsUsed
    {
        get
        {
            uint used = 0;
            for (Grant? grant = _process.HasMemory ? _processes.FirstGrant : null; grant is not null; grant = grant.Next)
            {
                if (_process.HasGrant(grant))
                {
                    used++;
                }
            }

            return used;
        }
    }

    /// <summary>Gets the number of grants of the board.</summary>
    public uint GrantsTotal => _processes.GrantCount;
}
