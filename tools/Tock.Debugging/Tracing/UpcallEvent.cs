// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>A notification that reached a process: as a call of a function, or as the end of a wait for it.</summary>
/// <param name="Time">When the process went on with it.</param>
/// <param name="Process">The process.</param>
/// <param name="Sources">Who may have sent it: the subscriptions of that function and that word. None if they were made before the trace began.</param>
/// <param name="Arguments">The three arguments.</param>
/// <param name="Function">The function, or null for the end of a wait.</param>
/// <param name="UserData">The word that was registered with it.</param>
public sealed record UpcallEvent(
    TimeSpan? Time, string Process, IReadOnlyList<UpcallSource> Sources, IReadOnlyList<uint> Arguments, uint? Function, uint UserData) : TraceEvent(Time, Process);
