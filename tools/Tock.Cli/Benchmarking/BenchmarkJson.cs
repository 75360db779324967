// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tock.Cli.Benchmarking;

/// <summary>The report for programs: all raw figures. It names no time and no machine, so that the same kernel gives the same bytes.</summary>
public static class BenchmarkJson
{
    private const int Format = 2;

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
            Kernel = Kernel(result.Memory),
            result.Memory.Process,
            SameCapsules = new
            {
                Sizes = SizeComparison.Of(result.SameCapsules).Select(size => new { size.Key, size.Title, size.Bytes }),
                Kernel = Kernel(result.SameCapsules),
                result.SameCapsules.Process,
            },
            Peers = peers,
        };
        return JsonSerializer.Serialize(report, s_options) + "\n";
    }

    private static object Kernel(MemoryUse memory) => new
    {
        Flash = new { Total = memory.Kernel.Flash.Values.Sum(), Parts = memory.Kernel.Flash },
        Ram = new { Total = memory.Kernel.Ram.Values.Sum(), Parts = memory.Kernel.Ram },
        memory.Arena,
    };
}
