// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Properties of the machine code that the system's speed rests on.</summary>
[Collection(DeviceProgramCollection.Name)]
public sealed class CodeTests
{
    [Fact]
    public void InterfaceDispatch_WhenTheAnswerIsKnown_TakesFourteenInstructions()
    {
        IReadOnlyList<string> stub = Disassembly.Of("RhpInitialDynamicInterfaceDispatch");

        int last = stub.ToList().FindIndex(instruction => instruction.StartsWith("bx ", StringComparison.Ordinal));

        Assert.Equal(14, last + 1);
        Assert.Single(stub.Take(last), instruction => instruction.StartsWith("bne", StringComparison.Ordinal));
    }

    [Fact]
    public void Division_OfInts_IsTheInstruction()
    {
        IReadOnlyList<string> helper = Disassembly.Of("tock_divide_int32");

        Assert.Equal(["cbz", "sdiv", "bx"], helper.Take(3).Select(instruction => instruction.Split(' ', '.')[0]));
    }

    [Fact]
    public void Calls_OfTheWholeProgram_AreBranchesWithLink()
    {
        IReadOnlyList<string> code = Disassembly.Of("Tock_Boards_CoreLibChecks_Tock_Boards_CoreLibChecks_Program__Main");

        Assert.True(code.Count(instruction => instruction.StartsWith("bl ", StringComparison.Ordinal)) >= 60);
        Assert.DoesNotContain(code, instruction => instruction.StartsWith("blx", StringComparison.Ordinal) || instruction.EndsWith(", pc", StringComparison.Ordinal));
    }

    [Fact]
    public void InterfaceCall_AtItsSite_TakesFourInstructions()
    {
        List<string> code = [.. Disassembly.Of("Tock_Boards_CoreLibChecks_Tock_CoreLib_Tests_Checks_DispatchChecks__Double")];

        int call = code.FindIndex(instruction => instruction.StartsWith("blx", StringComparison.Ordinal));

        Assert.Equal(["movw ip", "movt ip", "ldr.w r3", "blx r3"], code[(call - 3)..(call + 1)].Select(instruction => instruction.Split(',')[0]));
    }

    [Fact]
    public void Functions_AllOfThem_BeginAtMultiplesOfFour()
    {
        // Bit 1 of a code pointer has a meaning to the compiler.
        KeyValuePair<string, uint>[] functions =
            [.. DeviceProgram.Symbols().Where(symbol => symbol.Key.StartsWith("Tock_", StringComparison.Ordinal) && symbol.Value < 0x20000000)];

        Assert.True(functions.Length > 100);
        Assert.All(functions, function => Assert.True(function.Value % 4 == 0, function.Key));
    }
}
