// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using Tock.Observation.Faults;
using Tock.Observation.Memory;

namespace Tock.Web.Watching;

/// <summary>The faults that a board has reported, with what lay there when it did. The oldest go when there are many.</summary>
public sealed class FaultLog
{
    /// <summary>The most that are kept.</summary>
    public const int Capacity = 50;

    private readonly FaultSource _source;
    private readonly List<FaultEntry> _entries = [];
    private int _count;

    /// <summary>Creates an empty log.</summary>
    /// <param name="source">Finds source lines.</param>
    public FaultLog(FaultSource source)
    {
        _source = source;
    }

    /// <summary>The faults, oldest first.</summary>
    public IReadOnlyList<FaultEntry> Entries => [.. _entries];

    /// <summary>Adds a fault.</summary>
    /// <param name="fault">The report.</param>
    /// <param name="snapshot">The memory after it; null if that is not known.</param>
    /// <param name="time">The board's time.</param>
    public async Task AddAsync(ReportedFault fault, MemorySnapshot? snapshot, TimeSpan? time)
    {
        ArgumentNullException.ThrowIfNull(fault);
        int same = _entries.FindLastIndex(entry => !entry.IsPast && entry.Process == fault.Process);
        if (same >= 0 && (_entries[same].Address, _entries[same].ProgramCounter, _entries[same].Cause) == (fault.Address, fault.ProgramCounter, fault.Cause))
        {
            _entries[same] = _entries[same] with { Times = _entries[same].Times + 1, Action = fault.Action, Seconds = time?.TotalSeconds };
            return;
        }

        string? where = fault.Address is { } address ? snapshot?.Find(address)?.Describe() ?? fault.Place : null;
        string? source = fault.ProgramCounter is { } instruction ? await _source.FindAsync(fault.Process, instruction).ConfigureAwait(false) : null;
        _entries.Add(new FaultEntry(
            ++_count, fault.Process, fault.Cause, fault.Address, where, Tried(fault, snapshot?.Image), fault.ProgramCounter, source, fault.Action, time?.TotalSeconds));
        if (_entries.Count > Capacity)
        {
            _entries.RemoveAt(0);
        }
    }

    /// <summary>The board was reset: what happened before is history.</summary>
    public void BoardWasReset()
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            _entries[i] = _entries[i] with { IsPast = true };
        }
    }

    private static string? Tried(ReportedFault fault, MemoryImage? memory)
    {
        if (fault.Cause.StartsWith("jump", StringComparison.Ordinal))
        {
            return "execute";
        }

        return fault is { Address: not null, ProgramCounter: { } instruction } && memory is not null && memory.TryRead(instruction & ~1u, 4, out ReadOnlySpan<byte> code)
            ? MemoryAccess.Of(BinaryPrimitives.ReadUInt16LittleEndian(code), BinaryPrimitives.ReadUInt16LittleEndian(code[2..]))?.Describe()
            : null;
    }
}
