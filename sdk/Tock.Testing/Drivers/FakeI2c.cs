// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The two-wire bus (driver 0x20003), with the devices that a test puts onto it. An address without a device answers NOACK.</summary>
public sealed class FakeI2c : FakeDriver
{
    private const uint HighestAddress = 0x7F;
    private const uint LongestTransfer = 255;
    private const int WriteLengthShift = 8;

    private readonly Dictionary<int, FakeI2cDevice> _devices = [];

    internal FakeI2c()
        : base(I2cMasterAbi.DriverNumber)
    {
    }

    /// <summary>Puts a device onto the bus.</summary>
    /// <param name="address">Its address, 0 to 127.</param>
    /// <param name="device">Gets the bytes that are written, empty if none are, and gives those that are read.</param>
    public void Connect(int address, FakeI2cDevice device) => _devices[address] = device;

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command is 0 or > I2cMasterAbi.CommandWriteRead)
        {
            return call.Command == 0 ? Answer.Success : Answer.Failure(ErrorCode.NotSupported);
        }

        bool writesAndReads = call.Command == I2cMasterAbi.CommandWriteRead;
        uint address = writesAndReads ? call.Argument1 & byte.MaxValue : call.Argument1;
        if (address > HighestAddress)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        uint written = writesAndReads ? call.Argument1 >> WriteLengthShift : call.Argument2;
        uint room = Math.Min((uint)call.ReadWriteBuffer(I2cMasterAbi.BufferData).Length, LongestTransfer);
        if (Math.Min(written, call.Argument2) == 0 || Math.Max(written, call.Argument2) > room)
        {
            return Answer.Failure(ErrorCode.Size);
        }

        return Begin(call, I2cMasterAbi.UpcallDone, () => ((uint)Transfer(call, (int)address, (int)written), 0u, 0u));
    }

    private ErrorCode Transfer(DriverCall call, int address, int written)
    {
        if (Failure != ErrorCode.None || !_devices.TryGetValue(address, out FakeI2cDevice? device))
        {
            return Failure != ErrorCode.None ? Failure : ErrorCode.NoAcknowledge;
        }

        Span<byte> data = call.ReadWriteBuffer(I2cMasterAbi.BufferData).Span;
        byte[] sent = call.Command == I2cMasterAbi.CommandRead ? [] : data[..written].ToArray();
        byte[] received = new byte[call.Command == I2cMasterAbi.CommandWrite ? 0 : call.Argument2];
        device(sent, received);
        received.CopyTo(data);
        return ErrorCode.None;
    }
}
