// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>The UART driver on a device that behaves as the data sheet says, which no emulator does.</summary>
public sealed class Pl011UartTests : IUartTransmitClient, IUartReceiveClient
{
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedPl011 _device = new();
    private readonly Pl011Uart _uart;
    private readonly List<string> _log = [];

    public Pl011UartTests()
    {
        _uart = new Pl011Uart(new RegisterPage(_device), 12_500_000, 115_200, _kernel.DeferredCalls);
        _uart.SetTransmitClient(this);
        _uart.SetReceiveClient(this);
    }

    /// <inheritdoc/>
    void IUartTransmitClient.Transmitted(byte[] buffer, uint length, Result result) =>
        _log.Add($"sent {length} {(result.IsOk ? "ok" : result.Error)}");

    /// <inheritdoc/>
    void IUartReceiveClient.Received(byte[] buffer, uint length, Result result) =>
        _log.Add($"got {Encoding.Latin1.GetString(buffer, 0, (int)length)} {(result.IsOk ? "ok" : result.Error)}");

    [Fact]
    public void Constructor_SetsTheLineUp()
    {
        // 12.5 MHz / (16 * 115200) = 6 + 50/64; 8 bits with FIFOs; transmitter and receiver on.
        Assert.Equal(6u, _device.Settings[0x024]);
        Assert.Equal(50u, _device.Settings[0x028]);
        Assert.Equal(0x70u, _device.Settings[0x02C]);
        Assert.Equal(0x301u, _device.Settings[0x030]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(64)]
    [InlineData(200)]
    public void Transmit_OnADeviceThatTakesItsTime_SendsEverythingAndCompletesOnce(int length)
    {
        string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('0' + (i % 60))));
        Send(text);
        Assert.Empty(_log);
        Run();
        Assert.Equal(text, _device.Sent);
        Assert.Equal([$"sent {length} ok"], _log);
        Assert.False(_device.InterruptPending);
    }

    [Fact]
    public void Transmit_OnADeviceThatSendsAtOnce_CompletesByDeferredCall()
    {
        _device.SendsAtOnce = true;
        Send(new string('x', 100));
        Assert.Empty(_log);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal(["sent 100 ok"], _log);
    }

    [Fact]
    public void Transmit_WhileOneIsUnderWay_IsBusy()
    {
        Send("abc");
        Assert.Equal(ErrorCode.Busy, _uart.Transmit(new byte[1], 1).Error);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(4u)]
    public void TransmitAndReceive_OfALengthThatDoesNotFit_AreRefused(uint length)
    {
        Assert.Equal(ErrorCode.Size, _uart.Transmit(new byte[3], length).Error);
        Assert.Equal(ErrorCode.Size, _uart.Receive(new byte[3], length).Error);
    }

    [Fact]
    public void Receive_CompletesWhenEnoughHasArrived()
    {
        Receive(3);
        Arrive("ab");
        Assert.Empty(_log);
        Arrive("cd");
        Assert.Equal(["got abc ok"], _log);
    }

    [Fact]
    public void Receive_OfWhatHasArrivedAlready_CompletesLaterNotInsideTheCall()
    {
        Arrive("hello");
        Receive(4);
        Assert.Empty(_log);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal(["got hell ok"], _log);
        Receive(1);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal("got o ok", _log[1]);
    }

    [Fact]
    public void Receive_WithoutAnyInterruptServed_StillGetsWhatIsInTheFifo()
    {
        _device.Arrive("ab");
        Receive(2);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal(["got ab ok"], _log);
    }

    [Fact]
    public void Receive_AfterLongTypingWithNobodyReading_LosesNothingThatFitsInRingAndFifo()
    {
        string text = string.Concat(Enumerable.Range(0, 80).Select(i => (char)('0' + (i % 60))));
        foreach (char next in text)
        {
            Arrive(next.ToString());
        }

        // Bytes are left in the FIFO, and do not interrupt again and again.
        _device.BeQuiet();
        Assert.Equal(0, _device.Overruns);
        Assert.False(_device.InterruptPending);
        Receive(80);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal([$"got {text} ok"], _log);

        // The interrupt is let through again.
        Receive(1);
        Arrive("z");
        Assert.Equal("got z ok", _log[1]);
    }

    [Fact]
    public void Abort_GivesBackWhatHasArrivedAndKeepsTheRestForLater()
    {
        Receive(5);
        Arrive("ab");
        _uart.AbortReceive();
        Assert.Empty(_log);
        Arrive("c");
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal(["got ab Cancel"], _log);
        Receive(1);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal("got c ok", _log[1]);
    }

    [Fact]
    public void Abort_WithNothingUnderWay_DoesNothing()
    {
        _uart.AbortReceive();
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Empty(_log);
    }

    [Theory]
    [InlineData(0x100u)]
    [InlineData(0x200u)]
    [InlineData(0x400u)]
    public void Receive_OfADamagedByte_EndsWithFailAndWithoutIt(uint error)
    {
        Receive(3);
        _device.Arrive('a');
        _device.Arrive(error | 'X');
        _device.BeQuiet();
        _uart.ServiceInterrupt();
        Assert.Equal(["got a Fail"], _log);
    }

    [Fact]
    public void ADamagedByte_WithNobodyReading_IsDropped()
    {
        _device.Arrive(0x400);
        Arrive("k");
        Receive(1);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal(["got k ok"], _log);
    }

    [Fact]
    public void WriteSynchronously_WhileATransmissionIsUnderWay_SendsItsRestFirst()
    {
        _device.SendsAtOnce = false;
        Send(new string('t', 40));
        _device.SendsAtOnce = true;
        _device.Send(16);
        _uart.WriteSynchronously("panic"u8);
        Assert.Equal(new string('t', 40) + "panic", _device.Sent);
        _kernel.DeferredCalls.ServicePrompt();
        Assert.Equal(["sent 40 ok"], _log);
    }

    [Fact]
    public void WriteSynchronously_OnADeviceThatNeverSends_ComesBack()
    {
        _uart.WriteSynchronously(new byte[100]);
        Assert.Equal(string.Empty, _device.Sent);
    }

    private void Send(string text) =>
        Assert.True(_uart.Transmit(Encoding.Latin1.GetBytes(text), (uint)text.Length).IsOk);

    private void Receive(uint length) => Assert.True(_uart.Receive(new byte[length], length).IsOk);

    private void Arrive(string text)
    {
        _device.Arrive(text);
        _device.BeQuiet();
        if (_device.InterruptPending)
        {
            _uart.ServiceInterrupt();
        }
    }

    /// <summary>Lets the line send byte by byte, serving interrupts as they come, until it is at rest.</summary>
    private void Run()
    {
        for (int step = 0; step < 1000; step++)
        {
            _device.Send(1);
            if (_device.InterruptPending)
            {
                _uart.ServiceInterrupt();
            }

            _kernel.DeferredCalls.ServicePrompt();
        }
    }
}
