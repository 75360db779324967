// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Properties of the machine code that the system's speed rests on.</summary>
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
}
