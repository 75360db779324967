// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Observation.Memory;

namespace Tock.Cli.Benchmarking;

/// <summary>What the kernel takes of each process's memory.</summary>
/// <param name="AtStart">Bytes from the start on.</param>
/// <param name="Grants">What each driver takes of it.</param>
public sealed partial record ProcessMemory(long AtStart, IReadOnlyList<GrantMemory> Grants)
{
    /// <summary>
    /// Reads the figures from what the application bench-grants said, and from what it left in memory: a mark in each slot of each grant, the
    /// function of a subscription or the address of a shared buffer, which are the first words of their slots.
    /// </summary>
    /// <exception cref="ToolException">They are not there.</exception>
    public static ProcessMemory Read(string transcript, MemoryImage memory)
    {
        Match owned = OwnedLine().Match(transcript);
        Match marks = MarksLine().Match(transcript);
        (string Driver, uint Address, uint Size)[] grants = [.. GrantLine().Matches(transcript).Select(match => (match.Groups[1].Value, Hex(match.Groups[2]), Decimal(match.Groups[3])))];
        if (!owned.Success || !marks.Success || grants.Length == 0)
        {
            throw new ToolException("the board did not say how much memory the kernel takes of a process", "look at tests/benchmarks/bench-grants");
        }

        (uint start, uint end) = (Hex(owned.Groups[1]), Hex(owned.Groups[2]));
        (uint function, uint buffer) = (Hex(marks.Groups[1]), Hex(marks.Groups[2]));
        IReadOnlyList<uint>[] subscriptions = [.. grants.Select(grant => memory.Find(function, grant.Address, grant.Address + grant.Size))];
        IReadOnlyList<uint>[] buffers = [.. grants.Select(grant => memory.Find(buffer, grant.Address, grant.Address + grant.Size))];

        // The table is at the bottom of what the kernel has from the start, above the queue of upcalls, which is empty.
        IReadOnlyList<uint> entries = [.. grants.Where(grant => grant.Size != 0).SelectMany(grant => memory.Find(grant.Address, start, end).Take(1)).Order()];
        uint entry = Distance([entries], "grant table entries");
        uint subscription = Distance(subscriptions, "subscriptions");
        uint allow = Distance(buffers, "shared buffers");
        return new ProcessMemory(end - start, [.. grants.Select((grant, index) =>
        {
            if (grant.Size == 0)
            {
                return new GrantMemory(grant.Driver, 0, 0, 0, 0, 0, 0);
            }

            long header = subscriptions[index].Concat(buffers[index]).DefaultIfEmpty(grant.Address).Min() - grant.Address;
            long slots = (subscriptions[index].Count * subscription) + (buffers[index].Count * allow);
            return new GrantMemory(grant.Driver, entry, header, subscriptions[index].Count, buffers[index].Count, slots, grant.Size - header - slots);
        })]);
    }

    // Things of one kind lie next to each other: how far apart they are is their size.
    private static uint Distance(IEnumerable<IReadOnlyList<uint>> found, string what)
    {
        uint[] distances = [.. found.SelectMany(addresses => addresses.Zip(addresses.Skip(1), (first, second) => second - first))];
        return distances.Length != 0 ? distances.Min() : throw new ToolException($"no two {what} were found in the memory of a process", "look at tests/benchmarks/bench-grants");
    }

    private static uint Hex(Group group) => uint.Parse(group.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static uint Decimal(Group group) => uint.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^kernel-owned 0x([0-9a-f]+) 0x([0-9a-f]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex OwnedLine();

    [GeneratedRegex(@"^marks 0x([0-9a-f]+) 0x([0-9a-f]+)\s*$", RegexOptions.Multiline)]
    private static partial Regex MarksLine();

    [GeneratedRegex(@"^grant ([\w-]+) 0x([0-9a-f]+) (\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex GrantLine();
}
