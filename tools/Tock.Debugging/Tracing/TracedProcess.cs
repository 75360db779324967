// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;

namespace Tock.Debugging.Tracing;

/// <summary>An application in the board's flash, and what the trace knows of its process.</summary>
/// <param name="name">What it is called in the trace.</param>
/// <param name="address">Address of its header.</param>
/// <param name="size">Bytes that it has of flash.</param>
/// <param name="file">Its image.</param>
internal sealed class TracedProcess(string name, uint address, uint size, TbfFile file)
{
    private readonly Dictionary<UpcallSource, (uint Function, uint UserData)> _subscriptions = [];

    internal string Name { get; } = name;

    internal uint Address { get; } = address;

    /// <summary>Its image, to know it again in a list that is read anew.</summary>
    internal TbfFile File { get; } = file;

    /// <summary>Address of its first instruction.</summary>
    internal uint EntryPoint { get; } = (address + file.HeaderSize + file.Program.EntryOffset) & ~1u;

    /// <summary>The call that it has made and that has not returned.</summary>
    internal SystemCall? Pending { get; set; }

    /// <summary>When it made that.</summary>
    internal TimeSpan? PendingSince { get; set; }

    /// <summary>Whether it has been seen to do nothing yet but to start.</summary>
    internal bool HasJustStarted { get; set; }

    /// <summary>Its memory, once it has been told.</summary>
    internal (uint Start, uint Size) Memory { get; private set; }

    internal bool OwnsFlash(uint at) => at - Address < size;

    internal bool OwnsMemory(uint at) => at - Memory.Start < Memory.Size;

    /// <summary>It starts, for the first time or anew.</summary>
    internal void Start(uint memoryStart, uint memorySize)
    {
        Memory = (memoryStart, memorySize);
        Pending = null;
        HasJustStarted = true;
        _subscriptions.Clear();
    }

    /// <summary>A Subscribe has succeeded.</summary>
    internal void Subscribe(SystemCall call) => _subscriptions[new UpcallSource(call.Argument0, call.Argument1)] = (call.Argument2 & ~1u, call.Argument3);

    /// <summary>The subscriptions that a call of a function may be of.</summary>
    internal IReadOnlyList<UpcallSource> FindSources(uint function, uint userData) =>
        [.. _subscriptions.Where(each => each.Value == (function & ~1u, userData)).Select(each => each.Key)];
}
