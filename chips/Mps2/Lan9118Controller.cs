// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;
using Tock.Kernel.Hil.Time;
using Tock.Registers;

namespace Tock.Chips.Mps2;

/// <summary>
/// The Ethernet controller SMSC LAN9118 (or one that is used in the same way, as the board's LAN9220). Its receive FIFO of 10 1/2 KiB holds frames until they
/// are taken out.
/// </summary>
/// <remarks>
/// The kernel must enable <see cref="Mps2Interrupt.Ethernet"/>. The controller has its address from its EEPROM. It sends and receives at
/// once, as its transceiver agrees with a switch.
/// </remarks>
public sealed class Lan9118Controller : PacedEthernetAdapter
{
    private const uint WordSize = 4;

    // The shortest frame of the wire without its check sequence. The controller would fill up shorter ones by itself; its emulation does not.
    private const uint ShortestOnWire = 60;

    // The longest of the controller's waits, for a frame that is being received at 10 Mbit/s to end, is 1.3 ms: fewer reads than this.
    private const uint MostLooks = 65_536;

    private const uint TransmitInterrupts =
        Lan9118Registers.BufferLoaded | Lan9118Registers.TransmitStatusLevel | Lan9118Registers.TransmitterError;

    private const uint ReceiveInterrupts = Lan9118Registers.ReceiveStatusLevel | Lan9118Registers.ReceiverError;

    private const uint MacSettings = Lan9118Registers.FullDuplex | Lan9118Registers.ReceiveAll | Lan9118Registers.TransmitterEnable;

    private readonly Lan9118Registers _registers;

    // Of the frame that is taken out: words left in the FIFO. Of the frame that is put in: zeros to come behind it.
    private uint _wordsToRead;
    private uint _zerosToWrite;

    /// <summary>Initializes a new instance of the <see cref="Lan9118Controller"/> class; it sends at once, and receives when asked to.</summary>
    /// <param name="page">The page at <see cref="Mps2Memory.Ethernet"/>.</param>
    /// <param name="rest">An alarm that nobody else uses. The controller becomes its client.</param>
    public Lan9118Controller(RegisterPage page, IAlarm rest)
        : base(rest)
    {
        _registers = new Lan9118Registers(page);
        WaitFor(_registers.PowerManagement, Lan9118Registers.Ready, Lan9118Registers.Ready);
        _registers.HardwareConfiguration.Write(Lan9118Registers.SoftwareReset);
        WaitFor(_registers.HardwareConfiguration, Lan9118Registers.SoftwareReset, 0);
        WaitFor(_registers.EepromCommand, Lan9118Registers.Busy, 0);
        Address = ReadMac(Lan9118Registers.MacAddressLow) | ((ulong)(ReadMac(Lan9118Registers.MacAddressHigh) & 0xFFFF) << 32);

        _registers.InterruptLine.Write(
            Lan9118Registers.InterruptLineEnable | Lan9118Registers.InterruptLineActiveHigh | Lan9118Registers.InterruptLinePushPull);
        _registers.HardwareConfiguration.Write(Lan9118Registers.HardwareMustBeOne | Lan9118Registers.TransmitFifosOf5KiB);
        _registers.FifoLevels.Write(0);
        _registers.ReceiveConfiguration.Write(0);
        _registers.TransmitConfiguration.Write(Lan9118Registers.TransmitterOn);
        WriteMac(Lan9118Registers.MacControl, MacSettings);
        _registers.InterruptEnable.Write(0);
        _registers.InterruptStatus.Write(uint.MaxValue);
    }

    /// <inheritdoc/>
    public override ulong Address { get; }

    /// <inheritdoc/>
    protected override bool HasFrame => _registers.ReceiveFifoInformation.HasAny(Lan9118Registers.StatusWordsMask);

    /// <inheritdoc/>
    public override void EnableReceive()
    {
        WriteMac(Lan9118Registers.MacControl, MacSettings | Lan9118Registers.ReceiverEnable);
        SetReceiveInterrupts(true);
    }

    /// <summary>Serves the controller's interrupt.</summary>
    public void ServiceInterrupt()
    {
        uint status = _registers.InterruptStatus.Read();
        _registers.InterruptStatus.Write(status);
        if ((status & TransmitInterrupts) != 0)
        {
            ServeTransmitter(status);
        }

        if ((status & Lan9118Registers.ReceiverError) != 0)
        {
            RestartReceiver();
        }

        if ((status & ReceiveInterrupts) != 0)
        {
            ReceiveFrame();
        }
    }

    /// <inheritdoc/>
    protected override void SetReceiveInterrupts(bool enabled)
    {
        if (enabled)
        {
            _registers.InterruptEnable.Set(ReceiveInterrupts);
        }
        else
        {
            _registers.InterruptEnable.Clear(ReceiveInterrupts);
        }
    }

    /// <inheritdoc/>
    protected override uint OpenFrame()
    {
        uint status = _registers.ReceiveStatus.Read();
        uint length = (status >> Lan9118Registers.ReceivedLengthShift) & Lan9118Registers.ReceivedLengthMask;
        _wordsToRead = (length + WordSize - 1) / WordSize;
        return (status & Lan9118Registers.StatusError) != 0 || length < EthernetFrame.CheckSequenceLength
            ? 0
            : length - EthernetFrame.CheckSequenceLength;
    }

    /// <inheritdoc/>
    protected override uint TakeWord()
    {
        _wordsToRead--;
        return _registers.ReceiveData.Read();
    }

    /// <inheritdoc/>
    protected override void CloseFrame()
    {
        while (_wordsToRead != 0)
        {
            TakeWord();
        }
    }

    /// <inheritdoc/>
    protected override void BeginSending(uint length)
    {
        uint onWire = Math.Max(length, ShortestOnWire);
        _zerosToWrite = ((onWire + WordSize - 1) / WordSize) - ((length + WordSize - 1) / WordSize);
        _registers.TransmitData.Write(
            Lan9118Registers.TellWhenLoaded | Lan9118Registers.FirstSegment | Lan9118Registers.LastSegment | onWire);
        _registers.TransmitData.Write(onWire);
    }

    /// <inheritdoc/>
    protected override void PutWord(uint word) => _registers.TransmitData.Write(word);

    /// <inheritdoc/>
    protected override void Send()
    {
        // The controller sends as soon as it has the last word.
        for (uint i = 0; i < _zerosToWrite; i++)
        {
            _registers.TransmitData.Write(0);
        }

        // Behind the last word and for each frame: the emulation looks for interrupts when a register is written, but not when a FIFO is.
        _registers.InterruptEnable.Set(TransmitInterrupts);
    }

    private static void WaitFor(Register register, uint bits, uint value)
    {
        for (uint look = 0; look < MostLooks && (register.Read() & bits) != value; look++)
        {
            // The controller takes microseconds.
        }
    }

    private void ServeTransmitter(uint status)
    {
        if ((status & Lan9118Registers.TransmitterError) != 0)
        {
            _registers.TransmitConfiguration.Write(
                Lan9118Registers.EmptyTransmitStatusFifo | Lan9118Registers.EmptyTransmitDataFifo | Lan9118Registers.TransmitterOn);
            EndSending(ErrorCode.Fail);
        }
        else if (_registers.TransmitFifoInformation.HasAny(Lan9118Registers.StatusWordsMask))
        {
            // Asked here, for a frame that has been loaded only is still on its way.
            EndSending((_registers.TransmitStatus.Read() & Lan9118Registers.StatusError) != 0 ? ErrorCode.Fail : Result.Ok);
        }
    }

    // The receiver has to have stopped before its FIFOs are emptied (data sheet, "Stopping and Starting the Receiver").
    private void RestartReceiver()
    {
        WriteMac(Lan9118Registers.MacControl, MacSettings);
        WaitFor(_registers.InterruptStatus, Lan9118Registers.ReceiverStopped, Lan9118Registers.ReceiverStopped);
        _registers.InterruptStatus.Write(Lan9118Registers.ReceiverStopped);
        _registers.ReceiveConfiguration.Write(Lan9118Registers.EmptyReceiveFifos);
        WaitFor(_registers.ReceiveConfiguration, Lan9118Registers.EmptyReceiveFifos, 0);
        WriteMac(Lan9118Registers.MacControl, MacSettings | Lan9118Registers.ReceiverEnable);
    }

    private uint ReadMac(uint number)
    {
        _registers.MacCommand.Write(Lan9118Registers.Busy | Lan9118Registers.MacRead | number);
        WaitFor(_registers.MacCommand, Lan9118Registers.Busy, 0);
        return _registers.MacData.Read();
    }

    private void WriteMac(uint number, uint value)
    {
        _registers.MacData.Write(value);
        _registers.MacCommand.Write(Lan9118Registers.Busy | number);
        WaitFor(_registers.MacCommand, Lan9118Registers.Busy, 0);
    }
}
