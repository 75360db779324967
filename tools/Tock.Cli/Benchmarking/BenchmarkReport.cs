// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Cli.Benchmarking;

/// <summary>Makes the tables: ours beside the others' figures, the worse ones too.</summary>
public static class BenchmarkReport
{
    /// <summary>A figure that does not exist.</summary>
    private const string None = "-";

    /// <summary>All tables of a report.</summary>
    public static IReadOnlyList<ReportTable> Tables(BenchmarkResult result, IReadOnlyList<PeerGroup> peers)
    {
        List<ReportTable> tables = [.. peers.Select(group => Operations(result, group))];
        tables.Add(Memory("Kernel flash, bytes by part", result.Kernel.Flash));
        tables.Add(Memory("Kernel RAM, bytes by part", result.Kernel.Ram));
        tables.Add(OfProcess(result.Process));
        return tables;
    }

    /// <summary>What has to be known to read the figures: sources of the others' and notes on operations.</summary>
    public static IReadOnlyList<string> Notes(BenchmarkResult result, IReadOnlyList<PeerGroup> peers) =>
    [
        "Instructions outside application flash, from leaving an application to entering one. The application's own instructions, its loop for one, are not in them, nor is what the processor does by itself: stacking and unstacking registers at exceptions.",
        .. result.Operations.Where(row => row.Operation.Note is not null).Select(row => $"{row.Operation.Title}: {row.Operation.Note}"),
        .. peers.SelectMany(group => group.Sizes.Prepend(group.Source)),
    ];

    private static ReportTable Operations(BenchmarkResult result, PeerGroup group)
    {
        bool isUpstream = group.Key == Peers.UpstreamKey;
        ReportTable table = new(
            isUpstream ? "Kernel instructions per operation" : "Beside kernels of another kind",
            ["operation", "TockSharp min", "usual", "samples", .. group.Systems.Select(system => system.Name), "to the best"]);
        string[] others = [.. group.Systems.SelectMany(system => system.Operations.Keys).Distinct(StringComparer.Ordinal)];
        foreach (OperationResult row in result.Operations.Where(row => isUpstream || others.Contains(row.Operation.Key)))
        {
            string key = row.Operation.Key;
            table.Add([
                isUpstream ? row.Operation.Title : group.Titles.GetValueOrDefault(key, row.Operation.Title),
                Figure(row.Samples.Minimum), Figure(row.Samples.MostFrequent), Figure(row.Samples.Count),
                .. Theirs(group, key), Compare(row.Samples.Minimum, group, key)]);
        }

        foreach (string key in others.Where(key => result.Operations.All(row => row.Operation.Key != key)))
        {
            table.Add([group.Titles.GetValueOrDefault(key, key), None, None, None, .. Theirs(group, key), "not there yet"]);
        }

        return table;
    }

    private static IEnumerable<string> Theirs(PeerGroup group, string key) =>
        group.Systems.Select(system => system.Operations.TryGetValue(key, out long figure) ? Figure(figure) : None);

    /// <summary>Ours against the lowest of the others'.</summary>
    private static string Compare(long ours, PeerGroup group, string key)
    {
        long[] figures = [.. group.Systems.Where(system => system.Operations.ContainsKey(key)).Select(system => system.Operations[key])];
        if (figures.Length == 0)
        {
            return None;
        }

        // Rounded to our disadvantage: a row that is worse never looks equal.
        long best = figures.Min();
        string percent = string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling((ours - best) * 100.0 / best):+0;-0;0} %");
        return ours > best ? $"WORSE {percent}" : percent;
    }

    private static ReportTable Memory(string title, IReadOnlyDictionary<string, long> parts)
    {
        ReportTable table = new(title, "part", "bytes");
        foreach ((string part, long bytes) in parts)
        {
            table.Add(part, Figure(bytes));
        }

        table.Add("all", Figure(parts.Values.Sum()));
        return table;
    }

    private static ReportTable OfProcess(ProcessMemory process)
    {
        ReportTable table = new("What the kernel takes of each process's memory, bytes", "when", "bytes");
        table.Add("from the start", Figure(process.AtStart));
        foreach ((string driver, long bytes) in process.Drivers)
        {
            table.Add($"at the first use of: {driver}", Figure(bytes));
        }

        return table;
    }

    private static string Figure(long value) => value.ToString(CultureInfo.InvariantCulture);
}
