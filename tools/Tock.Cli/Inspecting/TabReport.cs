// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;
using Tock.Tbf.Reports;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Inspecting;

/// <summary>What a bundle has in it.</summary>
internal sealed record TabReport(
    string Name,
    string? MinimumKernelVersion,
    IReadOnlyList<string> Boards,
    string? BuildDate,
    IReadOnlyList<TabReport.Member> Members,
    IReadOnlyList<string> OtherMembers)
{
    /// <summary>The report of a bundle.</summary>
    internal static TabReport Of(TabFile tab) => new(
        tab.Metadata.Name,
        tab.Metadata.MinimumKernelVersion,
        tab.Metadata.Boards,
        tab.Metadata.BuildDate,
        [.. tab.Members.Select(Read)],
        tab.OtherNames);

    /// <summary>The report as lines.</summary>
    internal IEnumerable<string> Lines()
    {
        yield return $"{"name",-16}{Name}";
        yield return $"{"kernel version",-16}{MinimumKernelVersion ?? "any"}";
        yield return $"{"boards",-16}{(Boards.Count == 0 ? "all" : string.Join(", ", Boards))}";
        if (BuildDate is not null)
        {
            yield return $"{"built",-16}{BuildDate}";
        }

        foreach (string name in OtherMembers)
        {
            yield return $"{"other member",-16}{name}";
        }

        foreach (Member member in Members)
        {
            yield return string.Empty;
            yield return $"{member.Name}, {member.Size} bytes{(member.Problem is null ? string.Empty : $": {member.Problem}")}";
            foreach (string line in member.Binary?.Lines() ?? [])
            {
                yield return $"  {line}";
            }
        }
    }

    private static Member Read(TabMember member)
    {
        try
        {
            return new Member(member.Name, member.Architecture, member.Bytes.Length, null, BinaryReport.Of(member.ReadBinary()));
        }
        catch (TbfException e)
        {
            return new Member(member.Name, member.Architecture, member.Bytes.Length, e.Message, null);
        }
    }

    /// <summary>A binary in it.</summary>
    internal sealed record Member(string Name, string Architecture, int Size, string? Problem, BinaryReport? Binary);
}
