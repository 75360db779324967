// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>Checksums (driver 0x40002), computed.</summary>
internal sealed class FakeCrc : FakeDriver
{
    private const uint Crc32 = 0;
    private const uint Crc32C = 1;
    private const uint Crc16Ccitt = 2;
    private const int BitsOfByte = 8;

    internal FakeCrc()
        : base(CrcAbi.DriverNumber)
    {
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command is 0 or > CrcAbi.CommandCompute)
        {
            return call.Command == 0 ? Answer.Success : Answer.Failure(ErrorCode.NotSupported);
        }

        if (call.Argument1 > Crc16Ccitt)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        if (IsBusy(call))
        {
            return Answer.Failure(ErrorCode.Busy);
        }

        if (call.Argument2 == 0 || call.Argument2 > (uint)call.ReadOnlyBuffer(CrcAbi.BufferData).Length)
        {
            return Answer.Failure(ErrorCode.Size);
        }

        return Begin(call, CrcAbi.UpcallComputed, () => Perform(call));
    }

    private (uint Status, uint Value, uint None) Perform(DriverCall call)
    {
        ReadOnlySpan<byte> data = call.ReadOnlyBuffer(CrcAbi.BufferData).Span;
        if (Failure != ErrorCode.None || data.Length < call.Argument2)
        {
            return ((uint)(Failure != ErrorCode.None ? Failure : data.IsEmpty ? ErrorCode.NoMemory : ErrorCode.Size), 0, 0);
        }

        return (0, Compute(call.Argument1, data[..(int)call.Argument2]), 0);
    }

    private static uint Compute(uint algorithm, ReadOnlySpan<byte> data) => algorithm switch
    {
        Crc32 => ~Reflected(0xEDB8_8320, data),
        Crc32C => ~Reflected(0x82F6_3B78, data),
        _ => Straight16(0x1021, data),
    };

    private static uint Reflected(uint polynomial, ReadOnlySpan<byte> data)
    {
        uint register = uint.MaxValue;
        foreach (byte next in data)
        {
            register ^= next;
            for (int bit = 0; bit < BitsOfByte; bit++)
            {
                register = (register & 1) == 0 ? register >> 1 : (register >> 1) ^ polynomial;
            }
        }

        return register;
    }

    // As the capsule: the register is kept with its lowest bit first, and turned at the end.
    private static uint Straight16(uint polynomial, ReadOnlySpan<byte> data)
    {
        uint register = ushort.MaxValue;
        foreach (byte next in data)
        {
            for (int bit = 0; bit < BitsOfByte; bit++)
            {
                bool isSet = ((register >> 15) ^ ((uint)next >> bit)) % 2 != 0;
                register = (register << 1) & ushort.MaxValue;
                register = isSet ? register ^ polynomial : register;
            }
        }

        return register;
    }
}
