// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>Counts events by process and by what they are.</summary>
/// <param name="names">The names of the interface.</param>
public sealed class TraceSummary(InterfaceNames names)
{
    private readonly TraceText _text = new(names);
    private readonly Dictionary<(string Process, string Call, string? Driver, string? Item), (long Count, long Errors)> _counts = [];

    /// <summary>The counts, the most frequent first.</summary>
    public IReadOnlyList<TraceCount> Counts =>
    [
        .. _counts.Select(each => new TraceCount(each.Key.Process, each.Key.Call, each.Key.Driver, each.Key.Item, each.Value.Count, each.Value.Errors))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Process, StringComparer.Ordinal).ThenBy(count => count.Call, StringComparer.Ordinal)
            .ThenBy(count => count.Driver, StringComparer.Ordinal).ThenBy(count => count.Item, StringComparer.Ordinal),
    ];

    /// <summary>Counts an event.</summary>
    /// <param name="seen">The event.</param>
    public void Add(TraceEvent seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        (string, string, string?, string?) key = seen switch
        {
            CallEvent { Call: { Driver: { } driver } call } => (seen.Process, _text.NameOf(call), _text.DriverOf(driver), _text.ItemOf(call)),
            CallEvent { Call: { Class: InterfaceNames.MemoryOperation } call } => (seen.Process, _text.NameOf(call), null, names.Operation(call.Argument0)),
            CallEvent { Call: var call } => (seen.Process, _text.NameOf(call), null, null),
            UpcallEvent { Sources: [var from] } => (seen.Process, TraceFilter.Upcall, _text.DriverOf(from.Driver), names.UpcallOf(from.Driver, from.Slot)),
            UpcallEvent => (seen.Process, TraceFilter.Upcall, null, null),
            StartEvent => (seen.Process, TraceFilter.Start, null, null),
            _ => (seen.Process, TraceFilter.Fault, null, null),
        };
        (long count, long errors) = _counts.GetValueOrDefault(key);
        _counts[key] = (count + 1, errors + (seen is CallEvent { Result.Error: not null } ? 1 : 0));
    }
}
