// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tock.Decoding;

/// <summary>Finds in a line of a board's output the addresses of code, and where an application lies.</summary>
public static partial class ReportLine
{
    /// <summary>The addresses of code that the line names, in its order, each once.</summary>
    public static IReadOnlyList<CodeAddress> CodeAddresses(string line)
    {
        List<CodeAddress> found = [];
        foreach (Match match in CodePattern().Matches(line))
        {
            bool isReturn = match.Groups["what"].Value is "called from" or "lr";
            foreach (Capture capture in match.Groups["address"].Captures)
            {
                CodeAddress address = new(Number(capture.Value) & ~1u, isReturn);
                if (!found.Contains(address))
                {
                    found.Add(address);
                }
            }
        }

        return found;
    }

    /// <summary>The process whose fault report the line begins; null if it is no such line.</summary>
    public static string? FaultedProcess(string line)
    {
        Match match = FaultPattern().Match(line);
        return match.Success ? match.Groups["name"].Value : null;
    }

    /// <summary>Where the line says that an application's flash is; null if it says nothing of it.</summary>
    /// <param name="line">A line of the list of processes, or of a fault report.</param>
    /// <param name="faulted">Whose fault report was begun last.</param>
    public static PlacedProcess? Process(string line, string? faulted)
    {
        Match match = ProcessPattern().Match(line);
        string? name = match.Groups["name"].Success ? match.Groups["name"].Value : faulted;
        return match.Success && name is not null
            ? new PlacedProcess(name, Number(match.Groups["start"].Value), Number(match.Groups["end"].Value))
            : null;
    }

    /// <summary>The last byte of the kernel's flash that the line says, as the memory map does; null if it is no such line.</summary>
    public static uint? KernelFlashLast(string line)
    {
        Match match = KernelPattern().Match(line);
        return match.Success ? Number(match.Groups["end"].Value) : null;
    }

    private static uint Number(string text) => uint.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<what>\bcalled from|\bat instruction|TockSharp panic: .* at|\bpc|\blr|^   at(?: \S.* in)?)(?: (?<address>0x[0-9a-f]{8})\b)+")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^  (?:(?<name>\S.*?) +(?:running|yielded|yieldedfor|faulted|terminated|stopped) +)?flash (?<start>0x[0-9a-f]{8})\.\.(?<end>0x[0-9a-f]{8})")]
    private static partial Regex ProcessPattern();

    [GeneratedRegex(@"^Process (?<name>\S.*?) faulted: ")]
    private static partial Regex FaultPattern();

    [GeneratedRegex(@"^  0x[0-9a-f]{8}\.\.(?<end>0x[0-9a-f]{8}) +\d+ B +flash +kernel$")]
    private static partial Regex KernelPattern();
}
