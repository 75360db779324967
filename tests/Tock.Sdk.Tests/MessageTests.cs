// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Diagnostics;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>What the tools underneath say, as the user of the build reads it.</summary>
public sealed class MessageTests
{
    [Fact]
    public void Compiler_WithoutAnExpectedType_NamesTheMemberAndTheReason()
    {
        ToolOutput output = new(1,
        [
            "Error: One or more errors occurred. (Code generation failed for method '[Blink]Blink.Board.Run(int32)')",
            " ---> System.InvalidOperationException: Expected type 'System.Runtime.TypeLoaderExports' not found in module 'Tock.CoreLib'",
        ]);

        string message = Assert.Single(CompilerMessages.Translate(output));

        Assert.Equal(
            "Tock.Image : error TOCK0408: Blink.Board.Run(int32) needs System.Runtime.TypeLoaderExports, which this system does not have; it is wanted for a virtual method with type parameters of its own, make the method non-virtual or its type generic.",
            message);
    }

    [Theory]
    [InlineData("RhpDbl2Int", "TOCK0301")]
    [InlineData("__aeabi_dadd", "TOCK0301")]
    [InlineData("RhpNewFinalizable", "TOCK0201")]
    [InlineData("RhpReversePInvokeAttachOrTrapThread2", "TOCK0412")]
    [InlineData("tock_board_main", "TOCK0411")]
    [InlineData("read_switches$thunk", "TOCK0413")]
    public void Linker_WithoutASymbol_ExplainsItByItsSort(string symbol, string code)
    {
        ToolOutput output = new(1, [$"arm-none-eabi-ld: board.o: in function `Board__Main':", $"/src/Board.cs:12: undefined reference to `{symbol}'"]);

        string message = Assert.Single(LinkerMessages.Translate(output));

        Assert.StartsWith($"/src/Board.cs(12): error {code}: ", message, StringComparison.Ordinal);
        Assert.DoesNotContain("$thunk", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Linker_OutOfMemory_SaysWhichAndHowMuch()
    {
        ToolOutput output = new(1, ["arm-none-eabi-ld: region `FLASH' overflowed by 4711 bytes"]);

        Assert.Equal(
            ["Tock.Image : error TOCK0409: The image does not fit: FLASH is short of 4711 bytes. Make the kernel smaller or lower what the board composes."],
            LinkerMessages.Translate(output));
    }

    [Fact]
    public void Linker_ThatSucceedsInSilence_SaysNothing()
    {
        Assert.Empty(LinkerMessages.Translate(new ToolOutput(0, [])));
    }
}
