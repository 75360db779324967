// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Debugging.Tracing;

namespace Tock.Debugging.Tests.Tracing;

/// <summary>Handlers of exceptions, as halfwords of Thumb code.</summary>
public sealed class HandlerCodeTests
{
    private const uint Start = 0x1000;

    [Fact]
    public void Both_ways_of_a_branch_are_followed_and_calls_are_not()
    {
        HandlerCode handler = Read(
            0xF01E, 0x0F04, // 1000 tst lr, #4
            0xD005, // 1004 beq 1012
            0xF3EF, 0x8209, // 1006 mrs r2, psp
            0xF000, 0xF80A, // 100a bl 1022
            0xB908, // 100e cbnz r0, 1014
            0x4770, // 1010 bx lr
            0x4770, // 1012 bx lr
            0xF3EF, 0x8C09, // 1014 mrs r12, psp
            0xF000, 0xB801, // 1018 b.w 101e
            0x4770, // 101c never reached
            0x4770, // 101e bx lr
            0x0000,
            0x4770); // 1022 what is called returns to the handler

        Assert.Equal([0x1010u, 0x1012u, 0x101Eu], handler.Returns.Order());
        Assert.Equal([new StackRead(0x1006, 2, true), new StackRead(0x1014, 12, false)], handler.StackReads);
    }

    [Fact]
    public void A_return_under_a_condition_does_not_end_the_path()
    {
        HandlerCode handler = Read(
            0xBF08, // it eq
            0x4770, // bxeq lr
            0xF3EF, 0x8009, // mrs r0, psp
            0xE7FF, // b .+2
            0xBD00); // pop {pc}

        Assert.Equal([0x1002u], handler.Returns);
        Assert.Equal([new StackRead(0x1004, 0, true)], handler.StackReads);
    }

    [Fact]
    public void A_loop_and_a_branch_out_of_sight_end()
    {
        HandlerCode handler = Read(
            0xD0FE, // 1000 beq 1000
            0xD47F, // 1002 bmi 1104
            0xE7FC); // 1004 b 1000

        Assert.Empty(handler.Returns);
    }

    [Fact]
    public void Code_that_is_no_handler_is_refused()
    {
        HandlerCode empty = Read(0x4770);
        HandlerCode reads = Read(0xF3EF, 0x8009, 0x4770);

        TraceException error = Assert.Throws<TraceException>(() => SupervisorCode.Compose(empty, Start, empty, []));
        Assert.Contains("is not understood", error.Message, StringComparison.Ordinal);
        Assert.Throws<TraceException>(() => SupervisorCode.Compose(reads, Start, reads, []));
    }

    [Fact]
    public void The_stop_for_a_call_is_behind_the_look_at_the_stack_if_nothing_was_called_before()
    {
        HandlerCode change = Read(0x4670);
        SupervisorCode early = SupervisorCode.Compose(Read(0xF3EF, 0x8209, 0x4770), Start, change, [0x2001, 0x2001, 0]);
        SupervisorCode late = SupervisorCode.Compose(Read(0xF000, 0xF80A, 0xF3EF, 0x8209, 0x4770), Start, change, []);

        Assert.Equal((0x1004u, 2), (early.CallEntry, early.StackRegister));
        Assert.Equal([0x2000u], early.FaultEntries);
        Assert.Equal(Start, late.CallEntry);
        Assert.Null(late.StackRegister);
    }

    private static HandlerCode Read(params ushort[] code)
    {
        byte[] bytes = new byte[code.Length * 2];
        Buffer.BlockCopy(code, 0, bytes, 0, bytes.Length);
        return HandlerCode.Read(new CodeWindow(Start, bytes), Start);
    }
}
