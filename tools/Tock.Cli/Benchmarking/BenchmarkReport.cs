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
        tables.AddRange(peers.Where(group => group.Key == Peers.UpstreamKey).Select(group => SameCapsules(result.SameCapsules, group)));
        tables.Add(Memory("Kernel flash, bytes by part", result.Memory.Kernel.Flash));
        tables.Add(Memory("Kernel RAM, bytes by part", result.Memory.Kernel.Ram));
        tables.Add(OfProcess(result.Memory));
        tables.Add(OfGrants(result.Memory.Process));
        return tables;
    }

    /// <summary>What has to be known to read the figures: sources of the others' and notes on operations.</summary>
    public static IReadOnlyList<string> Notes(BenchmarkResult result, IReadOnlyList<PeerGroup> peers) =>
    [
        "Instructions outside application flash, from leaving an application to entering one. The application's own instructions, its loop for one, are not in them, nor is what the processor does by itself: stacking and unstacking registers at exceptions.",
        .. result.Operations.Where(row => row.Operation.Note is not null).Select(row => $"{row.Operation.Title}: {row.Operation.Note}"),
        $"Same capsules as upstream: the test board of that name, built in the same way as the board above. Of its boot arena of {Figure(result.SameCapsules.Arena.Reserved)} B, {Figure(result.SameCapsules.Arena.Used)} B are in use; its debug buffer is 736 B of them: a fault report has to fit, the boot report has not. Upstream keeps what this kernel has in its process slots in the processes' own memory. The stacks are what each reserves.",
        .. peers.SelectMany(group => group.Sizes.Prepend(group.Source)),
    ];

    private static ReportTable Operations(BenchmarkResult result, PeerGroup group)
    {
        bool isUpstream = group.Key == Peers.UpstreamKey;
        ReportTable table = new(
            isUpstream ? "Kernel instructions per operation" : "Beside kernels of another kind",
            ["operation", "TockSharp min", "usual", "samples", "aim", .. group.Systems.Select(system => system.Name), "to the best"]);
        string[] others = [.. group.Systems.SelectMany(system => system.Operations.Keys).Distinct(StringComparer.Ordinal)];
        foreach (OperationResult row in result.Operations.Where(row => isUpstream || others.Contains(row.Operation.Key)))
        {
            string key = row.Operation.Key;
            table.Add([
                isUpstream ? row.Operation.Title : group.Titles.GetValueOrDefault(key, row.Operation.Title),
                Figure(row.Samples.Minimum), Figure(row.Samples.MostFrequent), Figure(row.Samples.Count), Aim(row),
                .. Theirs(group, key), Compare(row.Samples.Minimum, Known(group, key))]);
        }

        foreach (string key in others.Where(key => result.Operations.All(row => row.Operation.Key != key)))
        {
            table.Add([group.Titles.GetValueOrDefault(key, key), None, None, None, None, .. Theirs(group, key), "none here"]);
        }

        return table;
    }

    private static string Aim(OperationResult row) =>
        row.Operation.Aim is not { } aim ? None : row.Samples.Minimum <= aim ? $"{Figure(aim)}" : $"MISSED {Figure(aim)}";

    private static IEnumerable<string> Theirs(PeerGroup group, string key) =>
        group.Systems.Select(system => system.Operations.TryGetValue(key, out long figure) ? Figure(figure) : None);

    private static long[] Known(PeerGroup group, string key) =>
        [.. group.Systems.Where(system => system.Operations.ContainsKey(key)).Select(system => system.Operations[key])];

    /// <summary>Ours against the lowest of the others'.</summary>
    private static string Compare(long ours, IReadOnlyCollection<long> figures)
    {
        if (figures.Count == 0)
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

    private static ReportTable SameCapsules(MemoryUse memory, PeerGroup group)
    {
        PeerSystem[] systems = [.. group.Systems.Where(system => system.Memory is not null)];
        ReportTable table = new("Same capsules as upstream, bytes", ["what", "TockSharp", .. systems.Select(system => system.Name), "to the best"]);
        foreach (SizeComparison size in SizeComparison.Of(memory))
        {
            long[] figures = [.. systems.Where(system => system.Memory!.ContainsKey(size.Key)).Select(system => system.Memory![size.Key])];
            table.Add([
                size.Title, Figure(size.Bytes),
                .. systems.Select(system => system.Memory!.TryGetValue(size.Key, out long figure) ? Figure(figure) : None),
                Compare(size.Bytes, figures)]);
        }

        return table;
    }

    private static ReportTable OfProcess(MemoryUse memory)
    {
        ReportTable table = new("What a process costs, bytes", "what", "bytes");
        table.Add("of the kernel's RAM, for each process slot, used or not", Figure(memory.Arena.PerProcessSlot));
        table.Add("of the process's own memory, from the start", Figure(memory.Process.AtStart));
        return table;
    }

    private static ReportTable OfGrants(ProcessMemory process)
    {
        ReportTable table = new(
            "What each driver takes of the memory of a process that uses it, bytes",
            "driver", "table entry", "header", "subscriptions", "buffers", "slots", "state", "at first use", "all");
        foreach (GrantMemory grant in process.Grants)
        {
            table.Add(
                grant.Driver, Figure(grant.TableEntry), Figure(grant.Header), Figure(grant.SubscribeSlots), Figure(grant.AllowSlots),
                Figure(grant.Slots), Figure(grant.State), Figure(grant.AtFirstUse), Figure(grant.All));
        }

        return table;
    }

    private static string Figure(long value) => value.ToString(CultureInfo.InvariantCulture);
}
