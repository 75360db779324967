// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>A cyclic redundancy check that is being computed: against damage on the way, not against anybody's intent.</summary>
/// <remarks>
/// One bit after the other, without a table. All three algorithms take a byte's lowest bit first, so that the register is kept
/// reflected: its lowest bit is the highest power of the polynomial.
/// </remarks>
public struct CyclicRedundancyCheck
{
    private const uint ReflectedCrc32 = 0xEDB8_8320;
    private const uint ReflectedCrc32C = 0x82F6_3B78;
    private const uint ReflectedCcitt = 0x8408;
    private const int CcittBits = 16;

    private CrcAlgorithm _algorithm;
    private uint _register;

    /// <summary>Begins.</summary>
    /// <param name="algorithm">Which of the checks.</param>
    public void Begin(CrcAlgorithm algorithm)
    {
        _algorithm = algorithm;
        _register = algorithm == CrcAlgorithm.Crc16Ccitt ? ushort.MaxValue : uint.MaxValue;
    }

    /// <summary>Takes the next bytes.</summary>
    /// <param name="data">The bytes.</param>
    public void Append(ReadOnlySpan<byte> data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            Take(data[i], bits: 8);
        }
    }

    /// <summary>Takes the four bytes of a number, the lowest one first.</summary>
    /// <param name="number">The number.</param>
    public void Append(uint number) => Take(number, bits: 32);

    /// <summary>Gets the check of all bytes so far.</summary>
    /// <returns>It, in the low bits.</returns>
    public readonly uint Value()
    {
        if (_algorithm != CrcAlgorithm.Crc16Ccitt)
        {
            return ~_register;
        }

        uint value = 0;
        for (int bit = 0; bit < CcittBits; bit++)
        {
            value = (value << 1) | ((_register >> bit) & 1);
        }

        return value;
    }

    private void Take(uint number, int bits)
    {
        uint polynomial = _algorithm switch
        {
            CrcAlgorithm.Crc32 => ReflectedCrc32,
            CrcAlgorithm.Crc32C => ReflectedCrc32C,
            _ => ReflectedCcitt,
        };
        uint register = _register ^ number;
        for (int bit = 0; bit < bits; bit++)
        {
            register = (register >> 1) ^ (polynomial & (0 - (register & 1)));
        }

        _register = register;
    }
}
