// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Device registers are accessed exactly as the source says: a stray read of one can lose data.</summary>
[Collection(DeviceProgramCollection.Name)]
public sealed class RegisterCodeTests
{
    private const string Samples = "Tock_Boards_CoreLibChecks_Tock_Boards_CoreLibChecks_RegisterSamples__";

    [Theory]
    [InlineData("WriteFirst")]
    [InlineData("WriteFar")]
    public void Write_OfARegister_IsOneStoreAndNoLoad(string sample)
    {
        IReadOnlyList<Instruction> code = Disassembly.Instructions(Samples + sample);

        Assert.Single(code, instruction => instruction.IsStore);
        Assert.DoesNotContain(code, instruction => instruction.IsLoad);
    }

    [Fact]
    public void Read_WrittenTwice_IsTwoLoads()
    {
        IReadOnlyList<Instruction> code = Disassembly.Instructions(Samples + "ReadTwice");

        Assert.Equal(2, code.Count(instruction => instruction.IsLoad));
        Assert.DoesNotContain(code, instruction => instruction.IsStore);
    }

    [Fact]
    public void Poll_OfARegister_ReadsItInEachRound()
    {
        IReadOnlyList<Instruction> code = Disassembly.Instructions(Samples + "Poll");

        Instruction load = Assert.Single(code, instruction => instruction.IsLoad);
        Instruction back = Assert.Single(code, instruction => instruction.Mnemonic.StartsWith("beq", StringComparison.Ordinal));
        Assert.InRange(load.Address, Disassembly.Number(back.Operands), back.Address);
    }
}
