// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tock.Observation.Faults;

/// <summary>Finds the reports of faults in what a board writes on its console (kernel/Debugging/FaultReport.cs). One that is started again at once leaves no other trace.</summary>
public sealed partial class FaultReader
{
    // No line of a report is as long: what an application writes without an end is not kept.
    private const int LongestLine = 512;

    private readonly StringBuilder _line = new();
    private ReportedFault? _open;

    /// <summary>Takes what the board has written.</summary>
    /// <param name="text">The next part of it, of any length.</param>
    /// <returns>The faults that are now reported whole, in their order.</returns>
    public IReadOnlyList<ReportedFault> Take(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<ReportedFault> complete = [];
        foreach (char letter in text)
        {
            if (letter != '\n')
            {
                if (_line.Length < LongestLine)
                {
                    _line.Append(letter);
                }

                continue;
            }

            if (TakeLine(_line.ToString().TrimEnd('\r')) is { } fault)
            {
                complete.Add(fault);
            }

            _line.Clear();
        }

        return complete;
    }

    private ReportedFault? TakeLine(string line)
    {
        if (FirstLine().Match(line) is { Success: true } first)
        {
            uint? address = first.Groups["address"].Success ? Number(first.Groups["address"]) : null;
            _open = new ReportedFault(first.Groups["name"].Value, first.Groups["cause"].Value, address, address is null ? null : first.Groups["place"].Value);
        }
        else if (_open is not null && InstructionLine().Match(line) is { Success: true } instruction)
        {
            _open = _open with { ProgramCounter = Number(instruction.Groups["address"]) };
        }
        else if (_open is not null && LastLine().Match(line) is { Success: true } last && last.Groups["name"].Value == _open.Process)
        {
            ReportedFault complete = _open with { Action = last.Groups["action"].Value };
            _open = null;
            return complete;
        }

        return null;
    }

    private static uint Number(Group digits) => uint.Parse(digits.ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Process (?<name>\S.*?) faulted: (?<cause>.+?)(?: at 0x(?<address>[0-9a-f]{8}) \((?<place>.*)\))?$")]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^  at instruction 0x(?<address>[0-9a-f]{8}), ")]
    private static partial Regex InstructionLine();

    [GeneratedRegex(@"^Process (?<name>\S.*?) (?<action>will be restarted|was stopped|takes the board down)\.$")]
    private static partial Regex LastLine();
}
