// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Instructions of the device program.</summary>
internal static partial class Disassembly
{
    /// <summary>The instructions of a function, one a line: mnemonic, a space, operands.</summary>
    internal static IReadOnlyList<string> Of(string function)
    {
        return [.. Instructions(function).Select(instruction => $"{instruction.Mnemonic} {instruction.Operands}")];
    }

    /// <summary>The instructions of a function.</summary>
    internal static IReadOnlyList<Instruction> Instructions(string function)
    {
        CommandResult result = CommandLine.Run("arm-none-eabi-objdump", "-d", "--no-show-raw-insn", $"--disassemble={function}", DeviceProgram.Image);
        return [.. Line().Matches(result.Output).Select(match => new Instruction(Number(match.Groups[1].Value), match.Groups[2].Value, match.Groups[3].Value.Trim()))];
    }

    /// <summary>The number that an operand begins with.</summary>
    internal static uint Number(string text)
    {
        return uint.Parse(text.Split(' ')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\s+([0-9a-f]+):\s+(\S+)[ \t]*([^@;\n]*)", RegexOptions.Multiline)]
    private static partial Regex Line();
}
