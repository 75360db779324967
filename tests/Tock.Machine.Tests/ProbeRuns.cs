// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Runs all probes, as many at a time as a board has room for, each in a process of its own.</summary>
public sealed class ProbeRuns : IAsyncLifetime
{
    private const int ProbesOnABoard = 6;

    private readonly Dictionary<int, ProbeResult> _results = [];

    /// <summary>What came of a probe.</summary>
    internal ProbeResult this[int number] => _results[number];

    public async Task InitializeAsync()
    {
        foreach (Probe[] group in Probe.All.Chunk(ProbesOnABoard))
        {
            await RunAsync(group);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static string NameOf(Probe probe) => string.Create(CultureInfo.InvariantCulture, $"probe{probe.Number:00}");

    private async Task RunAsync(Probe[] probes)
    {
        byte[][] applications =
        [
            .. probes.Select(probe => TestApplication.Create("probe", NameOf(probe), (uint)probe.Number, (uint)probe.Action, (uint)probe.Base, unchecked((uint)probe.Offset))),
            TestApplication.Create("canary", "canary"),
        ];
        await using Emulation.Machine machine = await TestBoard.StartAsync(applications);
        uint vectors = await machine.ReadWordAsync(0);
        foreach (Probe probe in probes)
        {
            await machine.WaitForAnyTextAsync([$"probe {probe.Number} went on", $"Process {NameOf(probe)} was stopped."]);
        }

        // The neighbour goes on after all of it.
        int end = machine.Serial.ReceivedText().Length;
        await machine.WaitForTextAsync(" well", from: end);
        uint vectorsAfter = await machine.ReadWordAsync(0);
        uint protection = await machine.ReadWordAsync(0xE000_ED94);
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.HasNot("HURT");
        transcript.HasNot("panic");
        Assert.Equal(vectors, vectorsAfter);
        foreach (Probe probe in probes)
        {
            _results[probe.Number] = Read(transcript, probe, protection);
        }
    }

    private static ProbeResult Read(Transcript transcript, Probe probe, uint protection)
    {
        string name = NameOf(probe);
        GroupCollection told = transcript.Match($@"^probe {probe.Number} at 0x(\w{{8}}), break 0x(\w{{8}}), grants 0x(\w{{8}})");
        Match fault = Regex.Match(transcript.Text, $@"^Process {name} faulted: ([^\r\n]*)", RegexOptions.Multiline);
        Match wentOn = Regex.Match(transcript.Text, $@"^probe {probe.Number} went on, 0x(\w{{8}})", RegexOptions.Multiline);
        return new ProbeResult(
            Hex(told[1].Value),
            Hex(told[2].Value),
            Hex(told[3].Value),
            fault.Success ? fault.Groups[1].Value : null,
            wentOn.Success ? Hex(wentOn.Groups[1].Value) : null,
            transcript.StartingWith($"Process {name} faulted: ").Count,
            protection,
            transcript.Text);
    }

    private static uint Hex(string digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
