// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Debugging.Remote;

namespace Tock.Debugging.Tests.Remote;

/// <summary>What a debugger does with a core, question by question.</summary>
public sealed class RemoteTargetTests : IDisposable
{
    private readonly ScriptedPeer _peer = new();

    public void Dispose() => _peer.Dispose();

    [Fact]
    public async Task Registers_are_read_and_written_back_with_one_changed()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        string registers = string.Concat(Enumerable.Range(0, 16).Select(number => $"{number:x2}000020")) + "deadbeef";
        Task<CoreState> reading = target.ReadRegistersAsync();
        await _peer.AnswerAsync("g", registers);
        CoreState core = await reading;

        Assert.Equal(0x2000_0003u, core[3]);
        Assert.Equal(0x2000_000Fu, core.ProgramCounter);
        Task writing = target.WriteRegistersAsync(core.With(CoreState.ProgramCounterRegister, 0x1F244));
        await _peer.AnswerAsync("G" + registers[..120] + "44f20100deadbeef", "OK");
        await writing;
    }

    [Theory]
    [InlineData("")]
    [InlineData("E01")]
    [InlineData("00")]
    public async Task Registers_that_are_not_told_are_an_error(string answer)
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<CoreState> reading = target.ReadRegistersAsync();
        await _peer.AnswerAsync("g", answer);

        await Assert.ThrowsAsync<RemoteException>(() => reading);
    }

    [Fact]
    public async Task Memory_is_read_in_pieces_that_the_port_can_answer()
    {
        // 0x190 = 400 characters: 196 bytes at once. A port may answer with less.
        await using RemoteTarget target = await _peer.AttachAsync("PacketSize=190");
        Task<byte[]> reading = target.ReadMemoryAsync(0x2000_0000, 200);
        await _peer.AnswerAsync("m20000000,c4", string.Concat(Enumerable.Repeat("11", 100)));
        await _peer.AnswerAsync("m20000064,64", string.Concat(Enumerable.Repeat("22", 100)));

        byte[] bytes = await reading;
        Assert.Equal(Enumerable.Repeat((byte)0x11, 100).Concat(Enumerable.Repeat((byte)0x22, 100)), bytes);
    }

    [Fact]
    public async Task Memory_that_the_core_may_not_read_is_read_by_physical_address()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0);
        await _peer.AnswerAsync("m0,4", "E14");
        await _peer.AnswerAsync("Qqemu.PhyMemMode:1", "OK");
        await _peer.AnswerAsync("m0,4", "00080020");
        await _peer.AnswerAsync("Qqemu.PhyMemMode:0", "OK");

        Assert.Equal(0x2000_0800u, await reading);
    }

    [Fact]
    public async Task Memory_that_is_not_there_is_named()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0xDEAD_BEE0);
        await _peer.AnswerAsync("mdeadbee0,4", "E14");
        await _peer.AnswerAsync("Qqemu.PhyMemMode:1", "");

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => reading);
        Assert.Contains("0xdeadbee0", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")] // half a byte
    [InlineData("xy000000")]
    [InlineData("0000000000")] // more than was asked for
    public async Task An_answer_that_is_no_memory_is_an_error(string answer)
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.AnswerAsync("m1000,4", answer);

        await Assert.ThrowsAsync<RemoteException>(() => reading);
    }

    [Fact]
    public async Task A_breakpoint_is_the_cores_own_or_one_in_memory()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task setting = target.SetBreakpointAsync(0x1F248);
        await _peer.AnswerAsync("Z1,1f248,2", "");
        await _peer.AnswerAsync("Z0,1f248,2", "OK");
        await setting;

        // Set already: nothing is asked.
        await target.SetBreakpointAsync(0x1F248);
        Task removing = target.RemoveBreakpointAsync(0x1F248);
        await _peer.AnswerAsync("z0,1f248,2", "OK");
        await removing;
        await target.RemoveBreakpointAsync(0x1F248);
        Assert.Empty(target.Breakpoints);
    }

    [Fact]
    public async Task A_core_without_breakpoints_left_is_told_of()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task setting = target.SetBreakpointAsync(0x1F248);
        await _peer.AnswerAsync("Z1,1f248,2", "E01");
        await _peer.AnswerAsync("Z0,1f248,2", "E01");

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => setting);
        Assert.Contains("no breakpoint at 0x0001f248; 0 are set", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_core_stops_at_a_breakpoint_or_when_it_is_interrupted()
    {
        await using RemoteTarget target = await _peer.AttachAsync(limits: new RemoteLimits { Answer = TimeSpan.FromSeconds(60) });
        Task resuming = target.ResumeAsync();
        await _peer.ExpectAsync(ScriptedPeer.Packet("c"));
        await _peer.SendAsync("+");
        await resuming;
        Assert.True(target.IsRunning);
        await Assert.ThrowsAsync<InvalidOperationException>(() => target.ReadRegistersAsync());
        Assert.Null(await target.WaitForStopAsync(TimeSpan.FromMilliseconds(50)));

        // Text for people does not end the wait.
        await _peer.SendAsync(ScriptedPeer.Packet("O68690a") + ScriptedPeer.Packet("T05thread:01;"));
        Assert.Equal(StopReply.Trap, (await target.WaitForStopAsync(null))!.Value.Signal);
        await _peer.ExpectAsync("++");

        resuming = target.ResumeAsync();
        await _peer.ExpectAsync(ScriptedPeer.Packet("c"));
        await _peer.SendAsync("+");
        await resuming;
        Task<StopReply> interrupting = target.InterruptAsync();
        await _peer.ExpectAsync("\u0003");
        await _peer.SendAsync(ScriptedPeer.Packet("T02thread:01;"));
        Assert.Equal(StopReply.Interrupted, (await interrupting).Signal);
        Assert.False(target.IsRunning);
    }

    [Fact]
    public async Task A_core_that_does_not_stop_is_given_up()
    {
        await using RemoteTarget target = await _peer.AttachAsync(limits: ScriptedPeer.Impatient);
        await _peer.SendAsync("+");
        await target.ResumeAsync();

        await Assert.ThrowsAsync<RemoteException>(() => target.InterruptAsync());
    }

    [Fact]
    public async Task A_board_that_ends_is_told_of()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        await _peer.SendAsync("+" + ScriptedPeer.Packet("W00"));
        await target.ResumeAsync();

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => target.WaitForStopAsync(null));
        Assert.Contains("the board has ended", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Detaching_leaves_no_breakpoint_and_a_running_core()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task setting = target.SetBreakpointAsync(0x100);
        await _peer.AnswerAsync("Z1,100,2", "OK");
        await setting;
        await _peer.SendAsync("+");
        await target.ResumeAsync();
        await _peer.ExpectAsync(ScriptedPeer.Packet("c"));

        Task detaching = target.DetachAsync();
        await _peer.ExpectAsync("\u0003");
        await _peer.SendAsync(ScriptedPeer.Packet("T02thread:01;"));
        await _peer.ExpectAsync("+");
        await _peer.AnswerAsync("z1,100,2", "OK");
        await _peer.AnswerAsync("D", "OK");
        await detaching;
    }

    [Fact]
    public async Task A_port_that_keeps_the_board_is_told_of()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task detaching = target.DetachAsync();
        await _peer.AnswerAsync("D", "E01");

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => detaching);
        Assert.Contains("does not let the board go: it answers 'E01'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_may_agree_to_acknowledge_nothing()
    {
        Task<RemoteTarget> attaching = RemoteTarget.AttachAsync(_peer.ClientEnd);
        await _peer.AnswerAsync("qSupported:swbreak+;hwbreak+", "QStartNoAckMode+;PacketSize=zz");
        await _peer.AnswerAsync("QStartNoAckMode", "OK");
        await _peer.ExpectAsync(ScriptedPeer.Packet("?") + ScriptedPeer.Packet("qAttached"));
        await _peer.SendAsync(ScriptedPeer.Packet("S05") + ScriptedPeer.Packet(""));
        await using RemoteTarget target = await attaching;

        Task<uint> reading = target.ReadWordAsync(0x10);
        await _peer.ExpectAsync(ScriptedPeer.Packet("m10,4"));
        await _peer.SendAsync(ScriptedPeer.Packet("04000000"));
        Assert.Equal(4u, await reading);
    }

    [Fact]
    public async Task Something_that_answers_but_never_stops_is_no_board()
    {
        await _peer.SendAsync("+" + ScriptedPeer.Packet("") + "++" + string.Concat(Enumerable.Repeat(ScriptedPeer.Packet(""), 40)));

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => RemoteTarget.AttachAsync(_peer.ClientEnd));
        Assert.Contains("does not say that the core stands still", error.Message, StringComparison.Ordinal);
    }
}
