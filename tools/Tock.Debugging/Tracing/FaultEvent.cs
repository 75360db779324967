// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>A process that did what it may not, as the processor says.</summary>
/// <param name="Time">When.</param>
/// <param name="Process">The process.</param>
/// <param name="Cause">What it did.</param>
/// <param name="ProgramCounter">The instruction; null if it could not be stacked.</param>
/// <param name="Address">The address that it concerns; null if the processor does not tell one.</param>
public sealed record FaultEvent(TimeSpan? Time, string Process, string Cause, uint? ProgramCounter, uint? Address) : TraceEvent(Time, Process);
