// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace Tock.Machine.Tests;

/// <summary>What a process can reach, at each edge; what it cannot, with the kernel's words for it.</summary>
public sealed class RegionEdgeTests(ProbeRuns runs) : IClassFixture<ProbeRuns>
{
    private const uint ProtectionOn = 5;
    private const uint Unprivileged = 1;
    private const uint Frequency = 390625;

    public static TheoryData<string> Numbers => [.. Probe.All.Select(probe => probe.ToString())];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Probe_ends_as_it_must(string description)
    {
        Probe probe = Probe.All.Single(other => other.ToString() == description);
        ProbeResult result = runs[probe.Number];
        if (probe.Fault is null)
        {
            Assert.True(result.Fault is null && result.Value is not null, $"{probe}: {result.Fault ?? "silent"}\n{result.Transcript}");
        }
        else
        {
            string address = result.Address.ToString("x8", CultureInfo.InvariantCulture);
            string expected = string.Format(CultureInfo.InvariantCulture, probe.Fault, "0x" + address);
            Assert.True(result.Value is null, $"{probe} went on\n{result.Transcript}");
            Assert.True(result.Fault is not null, $"{probe} gave no report\n{result.Transcript}");
            Assert.StartsWith(expected, result.Fault, StringComparison.Ordinal);
            Assert.Equal(3, result.Faults);
        }

        Assert.Equal(ProtectionOn, result.ProtectionControl);
    }

    [Fact]
    public void Memory_ends_where_the_kernels_part_or_a_gap_begins()
    {
        ProbeResult result = runs[Probe.All.Single(probe => probe.Action == ProbeAction.ScanUp).Number];
        uint reached = uint.Parse(result.Fault!.Split("0x")[1][..8], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        Assert.InRange(reached, result.AppBreak, result.GrantStart);

        // No further than one granule of protection beyond what it asked for.
        Assert.True(reached - result.AppBreak < 1024, $"{reached:x8} {result.AppBreak:x8}");
    }

    [Fact]
    public void Privileged_instructions_have_no_effect()
    {
        ProbeResult result = runs[Probe.All.Single(probe => probe.Action == ProbeAction.Privileged).Number];
        Assert.Equal(Unprivileged, result.Value & Unprivileged);
    }

    [Fact]
    public void System_call_on_a_moved_stack_is_served()
    {
        ProbeResult result = runs[Probe.All.First(probe => probe.Action == ProbeAction.StackCall && probe.Fault is null).Number];
        Assert.Equal(Frequency, result.Value);
    }
}
