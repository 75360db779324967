// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Several users of one serial line.</summary>
public sealed class MuxUartTests
{
    private readonly FakeUart _line = new();
    private readonly MuxUart _mux;
    private readonly List<string> _log = [];

    public MuxUartTests()
    {
        _mux = new MuxUart(_line);
    }

    [Fact]
    public void WriteSynchronously_WhileDevicesWait_WritesTheirTextFirst()
    {
        Send(Device("a"), "first ");
        Send(Device("b"), "second ");
        Send(Device("c"), "third ");
        _mux.WriteSynchronously("last words"u8);
        Assert.Equal("first second third last words", _line.Output);
    }

    [Fact]
    public void Transmit_OfSeveral_GoesOutWholeInTheOrderAsked()
    {
        Send(Device("a"), "first ");
        Send(Device("b"), "second ");
        Send(Device("c"), "third");
        Assert.Empty(_log);
        _line.Drain();
        Assert.Equal("first second third", _line.Output);
        Assert.Equal(["a sent 6", "b sent 7", "c sent 5"], _log);
    }

    [Fact]
    public void KeepLine_UntilItIsReleased_OnlyTheKeeperSends()
    {
        UartDevice keeper = Device("keeper");
        UartDevice other = Device("other");
        Send(other, "one ");
        keeper.KeepLine();
        Send(Device("third"), "two ");
        Send(keeper, "[kept ");
        _line.Drain();
        Send(other, "three");
        Send(keeper, "too] ");
        _line.Drain();
        Assert.Equal("one [kept too] ", _line.Output);
        keeper.ReleaseLine();
        _line.Drain();
        Assert.Equal("one [kept too] two three", _line.Output);
        Assert.Equal(["other sent 4", "keeper sent 6", "keeper sent 5", "third sent 4", "other sent 5"], _log);
    }

    [Fact]
    public void Transmit_FromTheCallback_GoesBehindWhoWaits()
    {
        UartDevice a = new(_mux);
        int left = 2;
        a.SetTransmitClient(new TransmitClient((_, _, _) =>
        {
            if (left-- > 0)
            {
                Send(a, "a");
            }
        }));
        UartDevice b = new(_mux);
        int leftB = 2;
        b.SetTransmitClient(new TransmitClient((_, _, _) =>
        {
            if (leftB-- > 0)
            {
                Send(b, "b");
            }
        }));
        Send(a, "a");
        Send(b, "b");
        _line.Drain();
        Assert.Equal("ababab", _line.Output);
    }

    [Fact]
    public void Transmit_WhileOneOfTheSameUserIsUnderWay_IsBusy()
    {
        UartDevice a = Device("a");
        Send(a, "x");
        Assert.Equal(ErrorCode.Busy, a.Transmit(new byte[1], 1).Error);
        UartDevice b = Device("b");
        Send(b, "y");
        Assert.Equal(ErrorCode.Busy, b.Transmit(new byte[1], 1).Error);
        _line.Drain();
        Assert.Equal("xy", _line.Output);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(5u)]
    public void Transmit_OfALengthThatDoesNotFit_IsRefused(uint length) =>
        Assert.Equal(ErrorCode.Size, Device("a").Transmit(new byte[4], length).Error);

    [Fact]
    public void Transmit_WhenTheLineRefuses_SaysSoAndCanBeRepeated()
    {
        UartDevice a = Device("a");
        _line.TransmitError = ErrorCode.Off;
        Assert.Equal(ErrorCode.Off, a.Transmit(new byte[1], 1).Error);
        _line.TransmitError = 0;
        Send(a, "z");
        _line.Drain();
        Assert.Equal("z", _line.Output);
        Assert.Equal(["a sent 1"], _log);
    }

    [Fact]
    public void Transmit_InTheQueueWhenTheLineRefuses_IsGivenBackWithTheError()
    {
        Send(Device("a"), "x");
        UartDevice b = new(_mux);
        b.SetTransmitClient(new TransmitClient((_, length, result) => _log.Add($"b {length} {result.Error}")));
        Send(b, "y");
        _line.TransmitError = ErrorCode.Fail;
        _line.Drain();
        Assert.Equal(["b 0 Fail", "a sent 1"], _log);
        _line.TransmitError = 0;
        Send(b, "w");
        _line.Drain();
        Assert.Equal("xw", _line.Output);
    }

    [Fact]
    public void Transmit_FromTheCallbackOfAFailure_GoesBehindWhoWaits()
    {
        Send(Device("a"), "x");
        UartDevice b = new(_mux);
        b.SetTransmitClient(new TransmitClient((_, _, result) =>
        {
            if (!result.IsOk)
            {
                _line.TransmitError = 0;
                Send(b, "again");
            }
        }));
        Send(b, "lost");
        Send(Device("c"), "y");
        _line.TransmitError = ErrorCode.Fail;
        _line.Drain();
        Assert.Equal("xyagain", _line.Output);
    }

    [Fact]
    public void Receive_GoesToWhoAsked_AndOthersAreBusyMeanwhile()
    {
        UartDevice a = Device("a");
        UartDevice b = Device("b");
        Assert.True(a.Receive(new byte[4], 2).IsOk);
        Assert.Equal(ErrorCode.Busy, b.Receive(new byte[4], 1).Error);
        _line.Type("hi");
        _line.Drain();
        Assert.Equal(["a got hi"], _log);
        Assert.True(b.Receive(new byte[4], 1).IsOk);
    }

    [Fact]
    public void AbortReceive_EndsOnlyTheOwnReception()
    {
        UartDevice a = Device("a");
        UartDevice b = Device("b");
        a.Receive(new byte[4], 4);
        _line.Type("q");
        b.AbortReceive();
        _line.Drain();
        Assert.Empty(_log);
        a.AbortReceive();
        Assert.Empty(_log);
        _line.Drain();
        Assert.Equal(["a got q Cancel"], _log);
    }

    private static void Send(UartDevice device, string text) =>
        Assert.True(device.Transmit(Encoding.Latin1.GetBytes(text), (uint)text.Length).IsOk);

    private UartDevice Device(string name)
    {
        UartDevice device = new(_mux);
        device.SetTransmitClient(new TransmitClient((_, length, _) => _log.Add($"{name} sent {length}")));
        device.SetReceiveClient(new ReceiveClient((buffer, length, result) => _log.Add(
            $"{name} got {Encoding.Latin1.GetString(buffer, 0, (int)length)}" + (result.IsOk ? string.Empty : $" {result.Error}"))));
        return device;
    }

    private sealed class TransmitClient(Action<byte[], uint, Result> action) : IUartTransmitClient
    {
        public void Transmitted(byte[] buffer, uint length, Result result) => action(buffer, length, result);
    }

    private sealed class ReceiveClient(Action<byte[], uint, Result> action) : IUartReceiveClient
    {
        public void Received(byte[] buffer, uint length, Result result) => action(buffer, length, result);
    }
}
