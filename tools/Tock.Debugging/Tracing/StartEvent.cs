// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>A process that executes its first instruction.</summary>
/// <param name="Time">When.</param>
/// <param name="Process">The process.</param>
/// <param name="Flash">Address of its image.</param>
/// <param name="Memory">Address of its memory.</param>
/// <param name="MemorySize">Bytes of its memory.</param>
public sealed record StartEvent(TimeSpan? Time, string Process, uint Flash, uint Memory, uint MemorySize) : TraceEvent(Time, Process);
