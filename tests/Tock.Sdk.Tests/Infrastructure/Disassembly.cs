// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>Instructions of the device program.</summary>
internal static partial class Disassembly
{
    /// <summary>The instructions of a function, one a line: mnemonic, a space, operands.</summary>
    internal static IReadOnlyList<string> Of(string function)
    {
        CommandResult result = CommandLine.Run("arm-none-eabi-objdump", "-d", "--no-show-raw-insn", $"--disassemble={function}", DeviceProgram.Image);
        return [.. Instruction().Matches(result.Output).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value.Trim()}")];
    }

    [GeneratedRegex(@"^\s+[0-9a-f]+:\s+(\S+)[ \t]*([^@;\n]*)", RegexOptions.Multiline)]
    private static partial Regex Instruction();
}
