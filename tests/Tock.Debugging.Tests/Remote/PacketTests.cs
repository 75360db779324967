// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Debugging.Remote;

namespace Tock.Debugging.Tests.Remote;

/// <summary>Packets on a line that loses, damages and adds bytes.</summary>
public sealed class PacketTests : IDisposable
{
    private readonly ScriptedPeer _peer = new();

    public void Dispose() => _peer.Dispose();

    [Fact]
    public async Task A_lost_acknowledgement_has_the_packet_sent_again()
    {
        await using RemoteTarget target = await _peer.AttachAsync(limits: new RemoteLimits { Acknowledgement = TimeSpan.FromMilliseconds(100), Attempts = int.MaxValue });
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.ExpectAsync(ScriptedPeer.Packet("m1000,4"));
        await _peer.ExpectAsync(ScriptedPeer.Packet("m1000,4"));
        await _peer.SendAsync("+" + ScriptedPeer.Packet("78563412"));

        Assert.Equal(0x1234_5678u, await reading);
    }

    [Fact]
    public async Task A_refused_packet_is_sent_again_at_once()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.ExpectAsync(ScriptedPeer.Packet("m1000,4"));
        await _peer.SendAsync("-");
        await _peer.AnswerAsync("m1000,4", "01000000");

        Assert.Equal(1u, await reading);
    }

    [Fact]
    public async Task An_answer_without_acknowledgement_is_one_too()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.ExpectAsync(ScriptedPeer.Packet("m1000,4"));
        await _peer.SendAsync(ScriptedPeer.Packet("02000000"));
        await _peer.ExpectAsync("+");

        Assert.Equal(2u, await reading);
    }

    [Theory]
    [InlineData("$03000000#00")] // not its sum
    [InlineData("$03000000#zz")]
    [InlineData("$030$0000#00")] // a packet that lost its end, and a damaged one
    [InlineData("$*!#4b")] // a repetition of nothing
    [InlineData("$}#7d")] // an escape of nothing
    public async Task A_damaged_answer_is_asked_for_again(string damaged)
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.ExpectAsync(ScriptedPeer.Packet("m1000,4"));
        await _peer.SendAsync("+" + damaged);
        await _peer.ExpectAsync("-");
        await _peer.SendAsync("noise" + ScriptedPeer.Packet("03000000"));
        await _peer.ExpectAsync("+");

        Assert.Equal(3u, await reading);
    }

    [Fact]
    public async Task Repetitions_and_escapes_are_undone()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0x1000);
        // "0", six times more ('#' and '$' may not be counts: '%' + 0 is the next), then an escaped '4' and the rest.
        await _peer.AnswerAsync("m1000,4", "0*\"}\u00144");

        Assert.Equal(0x4400_0000u, await reading);
    }

    [Fact]
    public async Task Answers_that_stay_damaged_are_given_up()
    {
        await using RemoteTarget target = await _peer.AttachAsync(limits: new RemoteLimits { Attempts = 2 });
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.SendAsync("+$1#00$2#00");

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => reading);
        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_says_nothing_is_given_up()
    {
        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => RemoteTarget.AttachAsync(_peer.ClientEnd, ScriptedPeer.Impatient));
        Assert.Contains("3 times without an acknowledgement", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_acknowledges_and_does_not_answer_is_given_up()
    {
        await using RemoteTarget target = await _peer.AttachAsync(limits: new RemoteLimits { Answer = TimeSpan.FromMilliseconds(100) });
        await _peer.SendAsync("+");

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => target.ReadRegistersAsync());
        Assert.Contains("did not answer within 0.1 s (g)", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+$0300")]
    [InlineData("+$03000000#")]
    public async Task A_port_that_stops_in_a_packet_is_given_up(string piece)
    {
        await using RemoteTarget target = await _peer.AttachAsync(limits: new RemoteLimits { Answer = TimeSpan.FromMilliseconds(100) });
        await _peer.SendAsync(piece);

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => target.ReadWordAsync(0x1000));
        Assert.Contains("in the middle of a packet", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("+$03")]
    public async Task A_closed_port_is_recognised(string lastWords)
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        await _peer.SendAsync(lastWords);
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.ExpectAsync(ScriptedPeer.Packet("m1000,4"));
        _peer.Dispose();

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => reading);
        Assert.Contains("closed from the other side", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_packet_without_end_does_not_fill_the_memory()
    {
        await using RemoteTarget target = await _peer.AttachAsync();
        Task<uint> reading = target.ReadWordAsync(0x1000);
        await _peer.SendAsync("+$" + new string('0', (1 << 20) + 1));

        RemoteException error = await Assert.ThrowsAsync<RemoteException>(() => reading);
        Assert.Contains("more than 1048576 bytes", error.Message, StringComparison.Ordinal);
    }
}
