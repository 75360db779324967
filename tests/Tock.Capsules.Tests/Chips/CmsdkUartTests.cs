// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tock.Chips.Mps2;
using Tock.Kernel;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>The driver of the CMSDK UART on a device that takes its time, which no emulator does.</summary>
public sealed class CmsdkUartTests : IUartTransmitClient, IUartReceiveClient
{
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedCmsdkUart _device = new();
    private readonly CmsdkUart _uart;
    private readonly List<string> _log = [];

    public CmsdkUartTests()
    {
        _uart = new CmsdkUart(new RegisterPage(_device), 25_000_000, 115_200, _kernel.DeferredCalls);
        _uart.SetTransmitClient(this);
        _uart.SetReceiveClient(this);
    }

    void IUartTransmitClient.Transmitted(byte[] buffer, uint length, Result result) =>
        _log.Add($"sent {length} {(result.IsOk ? "ok" : result.Error)}");

    void IUartReceiveClient.Received(byte[] buffer, uint length, Result result) =>
        _log.Add($"got {Encoding.Latin1.GetString(buffer, 0, (int)length)} {(result.IsOk ? "ok" : result.Error)}");

    [Fact]
    public void Constructor_SetsTheLineUp()
    {
        // 25 MHz / 115200 is 217.01; both directions on, the interrupt of the receiver too.
        Assert.Equal(217u, _device.Settings[0x010]);
        Assert.Equal(0xBu, _device.Settings[0x008]);
    }

    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, false, false)]
    [InlineData(200, false, false)]
    [InlineData(200, true, false)]
    [InlineData(200, false, true)]
    public void Transmit_SendsEverythingAndCompletesOnce(int length, bool atOnce, bool whileControlled)
    {
        _device.SendsAtOnce = atOnce;
        _device.SendsWhileControlled = whileControlled;
        string text = string.Concat(Enumerable.Range(0, length).Select(i => (char)('0' + (i % 60))));
        Assert.True(_uart.Transmit(Encoding.Latin1.GetBytes(text), (uint)length).IsOk);
        Assert.Equal(ErrorCode.Busy, _uart.Transmit(new byte[1], 1).Error);
        Assert.Empty(_log);
        Run();
        Assert.Equal(text, _device.Sent);
        Assert.Equal([$"sent {length} ok"], _log);
    }

    [Fact]
    public void WriteSynchronously_DuringATransmission_SendsTheRestFirst()
    {
        _device.SendsAtOnce = false;
        _uart.Transmit("abc"u8.ToArray(), 3);
        _device.SendsAtOnce = true;
        _device.Send();
        _uart.WriteSynchronously("!"u8);
        Run();
        Assert.Equal("abc!", _device.Sent);
        Assert.Equal(["sent 3 ok"], _log);
    }

    [Fact]
    public void Receive_GetsWhatCameBeforeAndWhatComes()
    {
        Type("ab");
        Assert.True(_uart.Receive(new byte[4], 3).IsOk);
        Run();
        Assert.Empty(_log);
        Type("cd");
        Assert.Equal(["got abc ok"], _log);
        _uart.Receive(new byte[4], 1);
        Run();
        Assert.Equal(["got abc ok", "got d ok"], _log);
    }

    [Fact]
    public void Receive_AfterMoreThanIsKept_GoesOnWithTheLineOnceThereIsRoom()
    {
        string text = new('x', (int)CmsdkUart.PendingCapacity);
        Type(text);
        Type("y");
        byte[] buffer = new byte[CmsdkUart.PendingCapacity + 1];
        _uart.Receive(buffer, (uint)buffer.Length);
        Run();
        Assert.Equal([$"got {text}y ok"], _log);
    }

    [Fact]
    public void AbortReceive_GivesBackWhatCame()
    {
        _uart.Receive(new byte[4], 4);
        Type("a");
        _uart.AbortReceive();
        Assert.Empty(_log);
        Run();
        Assert.Equal(["got a Cancel"], _log);
    }

    private void Type(string text)
    {
        foreach (char value in text)
        {
            _device.Arrive(value);
            Run();
        }
    }

    private void Run()
    {
        for (int rounds = 0; rounds < 1000; rounds++)
        {
            _device.Send();
            if (_device.InterruptPending)
            {
                _uart.ServiceInterrupt();
            }

            _kernel.DeferredCalls.ServicePrompt();
        }
    }
}
