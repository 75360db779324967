// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Tock.Capsules.Cryptography;
using Xunit;

namespace Tock.Capsules.Tests.Cryptography;

/// <summary>
/// Check values of the Catalogue of Parametrised CRC Algorithms (CRC-32/ISO-HDLC, CRC-32/ISCSI). Tock's CRC-16-CCITT is the
/// catalogue's CRC-16/MCRF4XX, check 0x6F91, with its result read from the other end.
/// </summary>
public sealed class CyclicRedundancyCheckTests
{
    private static readonly byte[] s_digits = Encoding.ASCII.GetBytes("123456789");

    [Theory]
    [InlineData(CrcAlgorithm.Crc32, 0xCBF4_3926u)]
    [InlineData(CrcAlgorithm.Crc32C, 0xE306_9283u)]
    [InlineData(CrcAlgorithm.Crc16Ccitt, 0x89F6u)]
    public void Value_OfTheNineDigits_IsTheCataloguesCheck(CrcAlgorithm algorithm, uint expected)
    {
        CyclicRedundancyCheck check = default;
        check.Begin(algorithm);
        check.Append(s_digits);
        Assert.Equal(expected, check.Value());
    }

    [Theory]
    [InlineData(CrcAlgorithm.Crc32)]
    [InlineData(CrcAlgorithm.Crc32C)]
    [InlineData(CrcAlgorithm.Crc16Ccitt)]
    public void Value_OfBytesInAnyPortions_IsTheSame(CrcAlgorithm algorithm)
    {
        CyclicRedundancyCheck whole = default;
        whole.Begin(algorithm);
        whole.Append(s_digits);
        for (int cut = 0; cut <= s_digits.Length; cut++)
        {
            CyclicRedundancyCheck check = default;
            check.Begin(algorithm);
            check.Append(s_digits.AsSpan(0, cut));
            check.Append(s_digits.AsSpan(cut));
            Assert.Equal(whole.Value(), check.Value());
        }
    }
}
