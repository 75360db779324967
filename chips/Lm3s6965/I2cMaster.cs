// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.I2c;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>The master of an I2C module, the only one on its bus, byte by byte driven by its interrupt.</summary>
/// <remarks>
/// A device that does not answer ends the transfer with NoAcknowledge. Some emulators report it as lost arbitration, at once and without
/// an interrupt: so a failure that shows at once is looked at again in a deferred call, and whatever the failure is called, where
/// there is one master it means that nobody has acknowledged.
/// </remarks>
public sealed class I2cMaster : II2cMaster, IDeferredCallClient
{
    // A clock of the bus is high for 4 and low for 6 periods of two system clocks each (data sheet, "Available Speed Modes").
    private const uint ClocksPerPeriod = 20;

    // A stop condition takes one clock of the bus, some 125 system clocks at 100 kHz; a poll takes more than 10.
    private const uint MaximumPolls = 1000;

    private readonly I2cRegisters _registers;
    private readonly DeferredCall _deferredCall;
    private readonly bool _stopsBeforeReading;
    private II2cMasterClient? _client;

    // The transfer under way; no buffer, no transfer.
    private byte[]? _buffer;
    private uint _address;
    private uint _writeLength;
    private uint _readLength;
    private uint _position;
    private bool _reading;
    private uint _command;

    /// <summary>Initializes a new instance of the <see cref="I2cMaster"/> class and turns the master on.</summary>
    /// <param name="page">The page of the module, which must have its clock.</param>
    /// <param name="clockFrequency">The system clock in Hz.</param>
    /// <param name="busFrequency">The clock of the bus in Hz, at most: 100 000 or 400 000.</param>
    /// <param name="stopsBeforeReading">
    /// Whether a write and the read after it are parted by a stop condition in place of a repeated start, which some emulators do not
    /// know. Nobody can come in between where there is one master; devices that forget what was written at a stop are rare.
    /// </param>
    /// <param name="deferredCalls">The kernel's queue.</param>
    public I2cMaster(
        RegisterPage page, uint clockFrequency, uint busFrequency, bool stopsBeforeReading, DeferredCallQueue deferredCalls)
    {
        _registers = new I2cRegisters(page);
        _stopsBeforeReading = stopsBeforeReading;
        _deferredCall = new DeferredCall(deferredCalls, this);

        uint divisor = ClocksPerPeriod * busFrequency;
        _registers.MasterConfiguration.Write(I2cRegisters.MasterEnable);
        _registers.MasterTimerPeriod.Write(((clockFrequency + divisor - 1) / divisor) - 1);
        _registers.MasterInterruptClear.Write(I2cRegisters.Done);
        _registers.MasterInterruptMask.Write(I2cRegisters.Done);
    }

    /// <inheritdoc/>
    public void SetMasterClient(II2cMasterClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Write(byte address, byte[] buffer, uint length) => Begin(address, buffer, length, 0, length);

    /// <inheritdoc/>
    public Result Read(byte address, byte[] buffer, uint length) => Begin(address, buffer, 0, length, length);

    /// <inheritdoc/>
    public Result WriteRead(byte address, byte[] buffer, uint writeLength, uint readLength) =>
        Begin(address, buffer, writeLength, readLength, Math.Min(writeLength, readLength));

    /// <summary>Serves the module's interrupt.</summary>
    public void ServiceInterrupt()
    {
        if (_registers.MasterRawInterruptStatus.HasAny(I2cRegisters.Done))
        {
            Advance();
        }
    }

    /// <inheritdoc/>
    public void DeferredCallFired() => Advance();

    private Result Begin(byte address, byte[] buffer, uint writeLength, uint readLength, uint shortest)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        Result valid = I2cTransfer.Check(address, buffer, writeLength, readLength, shortest);
        if (!valid.IsOk)
        {
            return valid;
        }

        if (!HasStopped())
        {
            // What it is told now it would not do, and tell of no end.
            return ErrorCode.Busy;
        }

        _buffer = buffer;
        _address = (uint)address << I2cRegisters.AddressShift;
        _writeLength = writeLength;
        _readLength = readLength;
        StartPart(reading: writeLength == 0);
        return Result.Ok;
    }

    /// <summary>Goes on after what was asked for last, if that is done.</summary>
    private void Advance()
    {
        // Cleared first: what is asked for below raises it anew.
        _registers.MasterInterruptClear.Write(I2cRegisters.Done);
        byte[]? buffer = _buffer;
        uint status = _registers.MasterControlStatus.Read();
        if (buffer is null || (status & I2cRegisters.Busy) != 0)
        {
            return;
        }

        if ((status & I2cRegisters.Error) != 0)
        {
            ReleaseBus(status);
            Finish(buffer, ErrorCode.NoAcknowledge);
            return;
        }

        if (_reading)
        {
            buffer[_position] = (byte)_registers.MasterData.Read();
        }

        _position++;
        if (_position < (_reading ? _readLength : _writeLength))
        {
            TransferByte();
        }
        else if (!_reading && _readLength != 0)
        {
            StartPart(reading: true);
        }
        else
        {
            Finish(buffer, Result.Ok);
        }
    }

    private void StartPart(bool reading)
    {
        _reading = reading;
        _position = 0;
        _registers.MasterAddress.Write(_address | (reading ? I2cRegisters.Receive : 0));
        TransferByte();
    }

    private void TransferByte()
    {
        uint command = I2cRegisters.Run | (_position == 0 ? I2cRegisters.Start : 0);
        bool isLast = _position + 1 == (_reading ? _readLength : _writeLength);
        if (_reading)
        {
            // The last byte is not acknowledged: that is how the device learns that it was the last.
            command |= isLast ? I2cRegisters.Stop : I2cRegisters.Acknowledge;
        }
        else
        {
            _registers.MasterData.Write(_buffer![_position]);
            command |= isLast && (_readLength == 0 || _stopsBeforeReading) ? I2cRegisters.Stop : 0;
        }

        _command = command;
        _registers.MasterControlStatus.Write(command);

        // Busy may come some clocks late, over an old error: that is why Advance looks again.
        if ((_registers.MasterControlStatus.Read() & (I2cRegisters.Busy | I2cRegisters.Error)) == I2cRegisters.Error)
        {
            _deferredCall.Set();
        }
    }

    /// <summary>After a failure, ends a transfer that was to go on.</summary>
    private void ReleaseBus(uint status)
    {
        if ((status & I2cRegisters.ArbitrationLost) == 0 && (_command & I2cRegisters.Stop) == 0)
        {
            _registers.MasterControlStatus.Write(I2cRegisters.Stop);
        }
    }

    private void Finish(byte[] buffer, Result result)
    {
        _buffer = null;
        _client?.TransferDone(buffer, result);
    }

    /// <summary>Waits until the stop condition of the transfer before is over.</summary>
    /// <returns>False if it does not get there: somebody holds the clock.</returns>
    private bool HasStopped()
    {
        for (uint polls = 0; polls < MaximumPolls; polls++)
        {
            if (!_registers.MasterControlStatus.HasAny(I2cRegisters.Busy))
            {
                return true;
            }
        }

        return false;
    }
}
