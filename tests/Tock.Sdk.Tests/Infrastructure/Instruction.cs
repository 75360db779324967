// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Sdk.Tests.Infrastructure;

/// <summary>An instruction of the device program.</summary>
internal sealed record Instruction(uint Address, string Mnemonic, string Operands)
{
    /// <summary>Whether it reads memory other than the stack.</summary>
    internal bool IsLoad => Mnemonic.StartsWith("ldr", StringComparison.Ordinal) && !Operands.Contains("[sp", StringComparison.Ordinal);

    /// <summary>Whether it writes memory other than the stack.</summary>
    internal bool IsStore => Mnemonic.StartsWith("str", StringComparison.Ordinal) && !Operands.Contains("[sp", StringComparison.Ordinal);
}
