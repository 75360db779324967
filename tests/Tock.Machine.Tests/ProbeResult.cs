// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Machine.Tests;

/// <summary>What the console says about a probe.</summary>
/// <param name="Address">Where it went.</param>
/// <param name="AppBreak">End of its memory.</param>
/// <param name="GrantStart">Where the kernel's part of its block begins.</param>
/// <param name="Fault">What the kernel says it did, or null.</param>
/// <param name="Value">What it says it got, if it went on.</param>
/// <param name="Faults">How often it faulted.</param>
/// <param name="ProtectionControl">The protection unit's control register afterwards.</param>
/// <param name="Transcript">Everything.</param>
internal sealed record ProbeResult(
    uint Address, uint AppBreak, uint GrantStart, string? Fault, uint? Value, int Faults, uint ProtectionControl, string Transcript);
