// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Lm3s6965;
using Tock.Kernel;
using Tock.Kernel.Testing.Registers;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Chips;

/// <summary>The clock set-up, against the order that the data sheet demands.</summary>
public sealed class SystemControlTests
{
    // Reset value of RCC by the data sheet: PLL off and bypassed, main oscillator off, SYSDIV 15.
    private const uint ResetConfiguration = 0x078E_3AD1;

    private const uint Bypass = 1 << 11;
    private const uint PowerDown = 1 << 13;

    [Fact]
    public void SetSystemClock_FromReset_EndsOnThePllAtOneSixteenth()
    {
        Device device = new() { LocksAfter = 50 };
        Assert.True(new SystemControl(new RegisterPage(device)).SetSystemClock().IsOk);
        uint value = device.Configuration;
        Assert.Equal(0u, value & (Bypass | PowerDown | 1u));
        Assert.Equal(15u, (value >> 23) & 0xF);
        Assert.Equal(1u, (value >> 22) & 1);
        Assert.Equal(0xEu, (value >> 6) & 0xF);
        Assert.Equal(0u, (value >> 4) & 3);
    }

    [Fact]
    public void SetSystemClock_WhenThePllNeverLocks_FailsAndStaysOnTheOscillator()
    {
        Device device = new() { LocksAfter = int.MaxValue };
        Assert.Equal(ErrorCode.Fail, new SystemControl(new RegisterPage(device)).SetSystemClock().Error);
        Assert.NotEqual(0u, device.Configuration & Bypass);
    }

    [Fact]
    public void SetSystemClock_WithThePllAlreadyOn_DoesNotFailForWantOfANewLock()
    {
        Device device = new() { LocksAfter = int.MaxValue };
        device.Configuration &= ~PowerDown;
        Assert.True(new SystemControl(new RegisterPage(device)).SetSystemClock().IsOk);
        Assert.Equal(0u, device.Configuration & Bypass);
    }

    [Fact]
    public void Enable_AddsToWhatIsEnabled()
    {
        Device device = new();
        SystemControl control = new(new RegisterPage(device));
        control.EnableGpioPort(0);
        control.EnableGpioPort(5);
        control.EnableUart(0);
        control.EnableUart(2);
        control.EnableTimer0();
        control.EnableWatchdog();
        control.EnableI2c0();
        control.EnableSsi0();
        control.EnableAdc();
        control.EnableTimer1();
        control.EnableEthernet();
        Assert.Equal(0x0001_0008u, device.Read(0x100));
        Assert.Equal(0x0003_1015u, device.Read(0x104));
        Assert.Equal(0x5000_0021u, device.Read(0x108));
    }

    [Theory]
    [InlineData(0x00_12_34u, 0x56_78_9Au, 0x5678_9A00_1234UL)]
    [InlineData(0xFF00_1234u, 0xFF56_789Au, 0x5678_9A00_1234UL)]
    [InlineData(0u, 0u, 0x0100_0000_0002UL)]
    [InlineData(uint.MaxValue, uint.MaxValue, 0x0100_0000_0002UL)]
    public void EthernetAddress_IsThatOfTheUserRegisters_OrALocalOne(uint user0, uint user1, ulong address)
    {
        Device device = new();
        device.Write(0x1E0, user0);
        device.Write(0x1E4, user1);
        Assert.Equal(address, new SystemControl(new RegisterPage(device)).ReadEthernetAddress());
    }

    private sealed class Device : ISimulatedDevice
    {
        private readonly Dictionary<uint, uint> _others = [];
        private bool _powered;
        private int _polls;
        private bool _locked;

        public int LocksAfter { get; init; }

        public uint Configuration { get; set; } = ResetConfiguration;

        public uint Read(uint offset)
        {
            switch (offset)
            {
                case 0x050:
                    if (_powered && ++_polls >= LocksAfter)
                    {
                        _locked = true;
                    }

                    return _locked ? 1u << 6 : 0;
                case 0x060:
                    return Configuration;
                default:
                    return _others.GetValueOrDefault(offset);
            }
        }

        public void Write(uint offset, uint value)
        {
            switch (offset)
            {
                case 0x058:
                    _locked &= (value & (1u << 6)) == 0;
                    break;
                case 0x060:
                    SetConfiguration(value);
                    break;
                default:
                    _others[offset] = value;
                    break;
            }
        }

        private void SetConfiguration(uint value)
        {
            // The one thing the data sheet warns of: clocking the part from a PLL that has not locked.
            if ((value & Bypass) == 0 && LocksAfter != int.MaxValue)
            {
                Assert.True(_locked);
            }

            if ((Configuration & PowerDown) != 0 && (value & PowerDown) == 0)
            {
                _powered = true;
                _polls = 0;
            }

            Configuration = value;
        }
    }
}
