// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Faults;

/// <summary>A fault of a process as the kernel reports it on the console.</summary>
/// <param name="Process">Name of the process.</param>
/// <param name="Cause">What it did, in the kernel's words.</param>
/// <param name="Address">The address that was touched; null if the processor did not tell.</param>
/// <param name="Place">What lies there, in the kernel's words; null without an address.</param>
public sealed record ReportedFault(string Process, string Cause, uint? Address, string? Place)
{
    /// <summary>The instruction; null if not told.</summary>
    public uint? ProgramCounter { get; init; }

    /// <summary>What the kernel has done about it, in its words; null until it is told.</summary>
    public string? Action { get; init; }
}
