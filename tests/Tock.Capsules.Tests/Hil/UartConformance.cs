// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tock.Kernel;
using Tock.Kernel.Hil.Uart;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="IUartTransmit"/> and <see cref="IUartReceive"/> promise, asked of every driver of a UART.</summary>
public abstract class UartConformance : IUartTransmitClient, IUartReceiveClient
{
    private readonly List<string> _log = [];
    private byte[]? _sent;
    private byte[]? _received;

    /// <summary>Gets the driver, whose client this is.</summary>
    protected abstract IUart Uart { get; }

    /// <summary>Gets what the line has sent.</summary>
    protected abstract string Sent { get; }

    void IUartTransmitClient.Transmitted(byte[] buffer, uint length, Result result)
    {
        Assert.Same(_sent, buffer);
        _sent = null;
        _log.Add($"sent {length} {result.StatusCode}");
    }

    void IUartReceiveClient.Received(byte[] buffer, uint length, Result result)
    {
        Assert.Same(_received, buffer);
        _received = null;
        _log.Add($"got {Encoding.Latin1.GetString(buffer, 0, (int)length)} {result.StatusCode}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(300)]
    public void Transmit_SendsAllBytesInOrder_AndCallsBackOnceAndLater(int length)
    {
        string text = string.Concat(Enumerable.Range(0, length).Select(index => (char)('!' + (index % 90))));
        Transmit(text);
        Assert.Empty(_log);
        Assert.Equal((uint)ErrorCode.Busy, Uart.Transmit(new byte[1], 1).StatusCode);
        Settle();
        Assert.Equal(text, Sent);
        Assert.Equal([$"sent {length} 0"], _log);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(4u)]
    [InlineData(uint.MaxValue)]
    public void LengthThatDoesNotFit_IsRefused_AndNothingIsUnderWay(uint length)
    {
        Assert.Equal((uint)ErrorCode.Size, Uart.Transmit(new byte[3], length).StatusCode);
        Assert.Equal((uint)ErrorCode.Size, Uart.Receive(new byte[3], length).StatusCode);
        Settle();
        Assert.Empty(_log);
        Transmit("x");
        Receive(1);
    }

    [Fact]
    public void Receive_CallsBackOnceAllBytesAreThere()
    {
        Receive(3);
        Assert.Equal((uint)ErrorCode.Busy, Uart.Receive(new byte[1], 1).StatusCode);
        Arrive("ab");
        Settle();
        Assert.Empty(_log);
        Arrive("c");
        Settle();
        Assert.Equal(["got abc 0"], _log);
    }

    [Fact]
    public void Receive_OfWhatCameBefore_CallsBackLater_AndLosesNothing()
    {
        Arrive("abcd");
        Receive(2);
        Assert.Empty(_log);
        Settle();
        Receive(2);
        Settle();
        Assert.Equal(["got ab 0", "got cd 0"], _log);
    }

    [Fact]
    public void AbortReceive_CallsBackLaterWithWhatCame_AndDoesNothingWithoutAReception()
    {
        Uart.AbortReceive();
        Receive(3);
        Arrive("a");
        Uart.AbortReceive();
        Assert.Empty(_log);
        Settle();
        Assert.Equal([$"got a {(uint)ErrorCode.Cancel}"], _log);
        Uart.AbortReceive();
        Settle();
        Assert.Single(_log);
        Receive(1);
        Arrive("b");
        Settle();
        Assert.Equal("got b 0", _log[^1]);
    }

    [Fact]
    public void BothDirections_GoOnAtOnce()
    {
        Receive(2);
        Transmit("out");
        Arrive("in");
        Settle();
        Assert.Equal("out", Sent);
        Assert.Equal(["got in 0", "sent 3 0"], _log.Order());
    }

    [Fact]
    public void WriteSynchronously_ComesBehindWhatIsUnderWay()
    {
        Transmit("first ");
        SendsAtOnce();
        Uart.WriteSynchronously("second"u8);
        Settle();
        Assert.Equal("first second", Sent);
        Assert.Equal(["sent 6 0"], _log);
    }

    /// <summary>Lets bytes come in, and serves what interrupts meanwhile.</summary>
    /// <param name="text">The bytes.</param>
    protected abstract void Arrive(string text);

    /// <summary>Lets the line send from now on as soon as it is given a byte.</summary>
    protected abstract void SendsAtOnce();

    /// <summary>Lets the device send, and serves interrupts and deferred calls, until all are at rest.</summary>
    protected abstract void Settle();

    private void Transmit(string text)
    {
        _sent = Encoding.Latin1.GetBytes(text);
        Assert.True(Uart.Transmit(_sent, (uint)text.Length).IsOk);
    }

    private void Receive(uint length)
    {
        _received = new byte[length];
        Assert.True(Uart.Receive(_received, length).IsOk);
    }
}
