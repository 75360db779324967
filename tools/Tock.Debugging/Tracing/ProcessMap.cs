// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Tbf.Flash;

namespace Tock.Debugging.Tracing;

/// <summary>Which process an address of code or memory belongs to, by the list of applications in the board's flash.</summary>
internal sealed class ProcessMap
{
    private readonly uint _start;
    private List<TracedProcess> _processes = [];

    /// <summary>Creates it.</summary>
    /// <param name="start">Address where the list starts.</param>
    internal ProcessMap(uint start)
    {
        _start = start;
    }

    internal IReadOnlyList<TracedProcess> Processes => _processes;

    /// <summary>Reads the list, the first time or anew; what is known of a process that is still there is kept.</summary>
    /// <param name="flash">What stands in the flash from its start on.</param>
    internal void Read(ReadOnlyMemory<byte> flash)
    {
        FlashItem[] items = [.. FlashContents.Walk(flash, 0).Items.Where(item => item.File is { IsPadding: false })];
        List<TracedProcess> processes = [];
        foreach (FlashItem item in items)
        {
            uint address = _start + item.Offset;
            TracedProcess? known = _processes.Find(process => process.Address == address && process.File.Bytes.Span.SequenceEqual(item.File!.Bytes.Span));
            processes.Add(known ?? new TracedProcess(NameOf(item, address, items), address, item.Size, item.File!));
        }

        _processes = processes;
    }

    /// <summary>The process whose code is at an address.</summary>
    internal TracedProcess? OfCode(uint address) => _processes.Find(process => process.OwnsFlash(address));

    /// <summary>The process whose memory an address is in, as far as that has been told.</summary>
    internal TracedProcess? OfMemory(uint address) => _processes.Find(process => process.OwnsMemory(address));

    // Two of one name are told apart by their addresses.
    private static string NameOf(FlashItem item, uint address, FlashItem[] all)
    {
        string name = item.File!.Name;
        return name.Length != 0 && all.Count(other => other.File!.Name == name) == 1
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"{name}@0x{address:x8}");
    }
}
