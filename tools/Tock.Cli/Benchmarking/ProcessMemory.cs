// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tock.Cli.Benchmarking;

/// <summary>What the kernel takes of each process's memory.</summary>
/// <param name="AtStart">Bytes from the start on.</param>
/// <param name="Drivers">Bytes that each driver takes when it is first used, by its name.</param>
public sealed partial record ProcessMemory(long AtStart, IReadOnlyDictionary<string, long> Drivers)
{
    /// <summary>Reads the figures from what the board and the application bench-grants said.</summary>
    /// <exception cref="ToolException">They are not there.</exception>
    public static ProcessMemory Parse(string transcript)
    {
        Match atStart = KernelOwned().Match(transcript);
        Dictionary<string, long> drivers = GrantLine().Matches(transcript).ToDictionary(match => match.Groups[1].Value, match => Number(match.Groups[2]));
        return atStart.Success && drivers.Count != 0
            ? new ProcessMemory(Number(atStart.Groups[1]), drivers)
            : throw new ToolException("the board did not say how much memory the kernel takes of a process", "./tock run --app hello shows what it says");
    }

    private static long Number(Group group) => long.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"kernel-owned (\d+) B")]
    private static partial Regex KernelOwned();

    [GeneratedRegex(@"^grant (\w+) (\d+)\s*$", RegexOptions.Multiline)]
    private static partial Regex GrantLine();
}
