// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tock.Cli.Benchmarking;

/// <summary>The report for programs: all raw figures. It names no time and no machine, so that the same kernel gives the same bytes.</summary>
public static class BenchmarkJson
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes a result.</summary>
    public static string Write(BenchmarkResult result, IReadOnlyList<PeerGroup> peers)
    {
        var report = new
        {
            Format,
            result.Board,
            result.Configuration,
            Unit = "guest instructions outside application flash",
            Operations = result.Operations.Select(row => new
            {
                row.Operation.Key,
                row.Operation.Title,
                Scenario = row.Scenario.Name,
                row.Scenario.Applications,
                row.Scenario.TimeShift,
                row.Samples.Minimum,
                row.Samples.MostFrequent,
                Samples = row.Samples.Count,
                Counts = row.Samples.Counts.Select(count => new { Instructions = count.Key, Times = count.Value }),
                row.Operation.Note,
            }),
            Kernel = new
            {
                Flash = new { Total = result.Kernel.Flash.Values.Sum(), Parts = result.Kernel.Flash },
                Ram = new { Total = result.Kernel.Ram.Values.Sum(), Parts = result.Kernel.Ram },
            },
            Process = new { result.Process.AtStart, result.Process.Drivers },
            Peers = peers,
        };
        return JsonSerializer.Serialize(report, s_options) + "\n";
    }
}
