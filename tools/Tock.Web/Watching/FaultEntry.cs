// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Web.Watching;

/// <summary>A fault as the page shows it.</summary>
/// <param name="Number">Its number since the board was started, from 1.</param>
/// <param name="Process">Name of the process.</param>
/// <param name="Cause">What it did, in the kernel's words.</param>
/// <param name="Address">The address that was touched; null if the processor did not tell.</param>
/// <param name="Where">What lies there.</param>
/// <param name="Tried">What the instruction does to memory; null if that is not known.</param>
/// <param name="ProgramCounter">The instruction; null if not told.</param>
/// <param name="Source">The line that it was made from; null if not known.</param>
/// <param name="Action">What the kernel has done about it.</param>
/// <param name="Seconds">The board's time when it came last; null if not known.</param>
/// <param name="Times">How often it has come: a process that is started again does the same again.</param>
/// <param name="IsPast">Whether the board was reset since.</param>
public sealed record FaultEntry(
    int Number,
    string Process,
    string Cause,
    uint? Address,
    string? Where,
    string? Tried,
    uint? ProgramCounter,
    string? Source,
    string? Action,
    double? Seconds,
    int Times = 1,
    bool IsPast = false);
