// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>Something that was seen of a process.</summary>
/// <param name="Time">When, by the board's clock; null before the kernel has started it, or if the board has none that can be read.</param>
/// <param name="Process">The process, as it is called in the trace.</param>
public abstract record TraceEvent(TimeSpan? Time, string Process);
