// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>A system call: with its result, or as it begins if it waits, ends the process, or has not returned.</summary>
/// <param name="Time">When the process went on behind it; if it waits, ends the process or has not returned, when it was made.</param>
/// <param name="Process">Who made it.</param>
/// <param name="Call">The call.</param>
/// <param name="Result">What it gave back; null if that is not known, or there is none.</param>
/// <param name="HasReturned">Whether the process went on behind it.</param>
public sealed record CallEvent(TimeSpan? Time, string Process, SystemCall Call, CallResult? Result, bool HasReturned) : TraceEvent(Time, Process);
