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
    public void InterfaceCall_AtItsSite_TakesTwoInstructions()
    {
        List<string> code = [.. Disassembly.Of("Tock_Boards_CoreLibChecks_Tock_CoreLib_Tests_Checks_DispatchChecks__Double")];

        int call = code.FindIndex(instruction => instruction.Contains("RhpInitialDynamicInterfaceDispatch", StringComparison.Ordinal));

        Assert.Equal(["movw ip", "bl"], code[(call - 1)..(call + 1)].Select(instruction => instruction.Split(',')[0]).Select(instruction => instruction.StartsWith("bl ", StringComparison.Ordinal) ? "bl" : instruction));
    }

    [Fact]
    public void Functions_InTablesOfTypes_BeginAtMultiplesOfFour()
    {
        // Bit 1 of a code pointer has a meaning to the compiler.
        HashSet<uint> functions = [.. DeviceProgram.Symbols().Where(symbol => symbol.Key.StartsWith("Tock_", StringComparison.Ordinal) && symbol.Value < 0x20000000).Select(symbol => symbol.Value & ~1u)];
        uint[] pointers = [.. Tables().Where(word => (word & 1) != 0 && functions.Contains(word & ~1u))];

        Assert.True(pointers.Length > 20);
        Assert.All(pointers, pointer => Assert.Equal(1u, pointer % 4));
    }

    // objdump prints the words of the section in the order of their bytes.
    private static IEnumerable<uint> Tables()
    {
        string output = CommandLine.Run("arm-none-eabi-objdump", "-s", "-j", ".rodata", DeviceProgram.Image).Output;
        foreach (string line in output.Split('\n').Where(line => line.StartsWith(" 0", StringComparison.Ordinal) || line.StartsWith(' ')))
        {
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Take(4).Where(word => word.Length == 8))
            {
                if (uint.TryParse(word, System.Globalization.NumberStyles.HexNumber, null, out uint bytes))
                {
                    yield return System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(bytes);
                }
            }
        }
    }
}
