// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>Which events a person wants to see.</summary>
public sealed class TraceFilter
{
    /// <summary>What <see cref="Calls"/> calls notifications.</summary>
    public const string Upcall = "upcall";

    /// <summary>What <see cref="Calls"/> calls the first instruction of a process.</summary>
    public const string Start = "start";

    /// <summary>What <see cref="Calls"/> calls faults.</summary>
    public const string Fault = "fault";

    /// <summary>Names of processes; none for all.</summary>
    public IReadOnlyCollection<string> Processes { get; init; } = [];

    /// <summary>Numbers of drivers; none for all calls, also those that go to no driver.</summary>
    public IReadOnlyCollection<uint> Drivers { get; init; } = [];

    /// <summary>Classes of system calls by name, and the three kinds of events beside them; none for all.</summary>
    public IReadOnlyCollection<string> Calls { get; init; } = [];

    /// <summary>All that <see cref="Calls"/> may name.</summary>
    public static IEnumerable<string> KnownCalls => [.. InterfaceNames.Known.Calls, Upcall, Start, Fault];

    /// <summary>Whether an event is one of them.</summary>
    /// <param name="seen">The event.</param>
    public bool Passes(TraceEvent seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return (Processes.Count == 0 || Processes.Any(name => seen.Process == name || seen.Process.StartsWith(name + "@", StringComparison.Ordinal)))
            && (Calls.Count == 0 || Calls.Contains(KindOf(seen)))
            && (Drivers.Count == 0 || DriversOf(seen).Any(Drivers.Contains));
    }

    private static string KindOf(TraceEvent seen) => seen switch
    {
        CallEvent call => InterfaceNames.Known.Call(call.Call.Class) ?? "?",
        UpcallEvent => Upcall,
        StartEvent => Start,
        _ => Fault,
    };

    private static IEnumerable<uint> DriversOf(TraceEvent seen) => seen switch
    {
        CallEvent { Call.Driver: { } driver } => [driver],
        UpcallEvent upcall => upcall.Sources.Select(from => from.Driver),
        _ => [],
    };
}
