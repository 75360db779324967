// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;

namespace Tock.Cli.Tests;

public sealed class MonitorTextTests
{
    [Fact]
    public void Memory_words_are_read_in_order()
    {
        uint[] words = MonitorText.ParseWords("0000000020000000: 0x00000001 0xdeadbeef 0x00000003 0xffffffff\r\n0000000020000010: 0x12345678\r\n");

        Assert.Equal([1, 0xDEADBEEF, 3, 0xFFFFFFFF, 0x12345678], words);
    }

    [Theory]
    [InlineData("Cannot access memory\r\n")]
    [InlineData("0000000020000000: 12345678\r\n")]
    [InlineData("unknown command: 'xp'\r\n")]
    public void Anything_else_is_reported_with_what_was_said(string text)
    {
        EmulationException error = Assert.Throws<EmulationException>(() => MonitorText.ParseWords(text));

        Assert.Contains(text.Trim()[..10], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Core_registers_are_read()
    {
        const string Dump = """
            R00=00000000 R01=00000001 R02=00000002 R03=00000003
            R04=00000004 R05=00000005 R06=00000006 R07=00000007
            R08=00000008 R09=00000009 R10=0000000a R11=0000000b
            R12=0000000c R13=20000ff8 R14=fffffff9 R15=00000134
            XPSR=6100000f NZC- T handler
            FPSCR: 00000000
            """;

        CoreRegisters registers = MonitorText.ParseRegisters(Dump);

        Assert.Equal(7u, registers[7]);
        Assert.Equal(0x20000FF8u, registers.StackPointer);
        Assert.Equal(0xFFFFFFF9u, registers.LinkRegister);
        Assert.Equal(0x134u, registers.ProgramCounter);
        Assert.Equal(15, registers.ExceptionNumber);
    }

    [Fact]
    public void A_dump_that_lacks_a_register_is_refused()
    {
        Assert.Throws<EmulationException>(() => MonitorText.ParseRegisters("R00=00000000 R01=00000001\nXPSR=61000000"));
    }
}
