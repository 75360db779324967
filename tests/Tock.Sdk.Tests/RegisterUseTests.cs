// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Image.Code;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>The image tool knows of every register that the disassembler sees in an instruction of the device program.</summary>
public sealed partial class RegisterUseTests
{
    private static readonly Dictionary<string, int> s_numbers = new()
    {
        ["r0"] = 0, ["r1"] = 1, ["r2"] = 2, ["r3"] = 3, ["r4"] = 4, ["r5"] = 5, ["r6"] = 6, ["r7"] = 7,
        ["r8"] = 8, ["r9"] = 9, ["sl"] = 10, ["fp"] = 11, ["ip"] = 12, ["lr"] = 14,
    };

    [Fact]
    public void Registers_ThatTheDisassemblerShows_AreAllMentioned()
    {
        string listing = CommandLine.Run("arm-none-eabi-objdump", "-d", DeviceProgram.Image).Output;

        int checkedOperands = 0;
        foreach (Match line in Line().Matches(listing))
        {
            ushort first = Half(line.Groups["first"].Value);
            ushort second = line.Groups["second"].Success ? Half(line.Groups["second"].Value) : (ushort)0;
            string operands = line.Groups["operands"].Value.Split('<', '@', ';')[0];
            foreach (Match name in Name().Matches(operands))
            {
                checkedOperands++;
                Assert.True(RegisterUse.Mentions(first, second, s_numbers[name.Value]), line.Value);
            }
        }

        Assert.True(checkedOperands > 4_000);
    }

    private static ushort Half(string text)
    {
        return ushort.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s+[0-9a-f]+:\s+(?<first>[0-9a-f]{4})(?: (?<second>[0-9a-f]{4}))?\s+\S+[ \t]+(?<operands>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Line();

    [GeneratedRegex(@"\b(?:r[0-9]|sl|fp|ip|lr)\b")]
    private static partial Regex Name();
}
