// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;

namespace Tock.Emulation;

/// <summary>Reads the text that QEMU's human monitor prints.</summary>
public static partial class MonitorText
{
    /// <summary>The words of an <c>xp /Nwx</c> dump, in address order.</summary>
    /// <exception cref="EmulationException">The text is no such dump (for example "Cannot access memory").</exception>
    public static uint[] ParseWords(string dump)
    {
        List<uint> words = [];
        foreach (string line in dump.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
            {
                throw new EmulationException($"the emulator's monitor answered '{line}' to a memory read");
            }

            foreach (string word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!word.StartsWith("0x", StringComparison.Ordinal) ||
                    !uint.TryParse(word.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
                {
                    throw new EmulationException($"the emulator's monitor answered '{line}' to a memory read");
                }

                words.Add(value);
            }
        }

        return [.. words];
    }

    /// <summary>The core registers of an <c>info registers</c> dump of a Cortex-M.</summary>
    /// <exception cref="EmulationException">A register is missing in the text.</exception>
    public static CoreRegisters ParseRegisters(string dump)
    {
        uint[] general = new uint[16];
        HashSet<int> seen = [];
        foreach (Match match in GeneralRegister().Matches(dump))
        {
            int number = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            if (number < general.Length)
            {
                general[number] = ParseHex(match.Groups[2].ValueSpan);
                seen.Add(number);
            }
        }

        Match status = StatusRegister().Match(dump);
        if (seen.Count != general.Length || !status.Success)
        {
            throw new EmulationException("the emulator's monitor did not print the registers of a Cortex-M core");
        }

        return new CoreRegisters(general, ParseHex(status.Groups[1].ValueSpan));
    }

    private static uint ParseHex(ReadOnlySpan<char> digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bR(\d\d)=([0-9a-fA-F]{8})\b")]
    private static partial Regex GeneralRegister();

    [GeneratedRegex(@"\bXPSR=([0-9a-fA-F]{8})\b")]
    private static partial Regex StatusRegister();
}
