// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>Cyclic redundancy checks that <see cref="Crc"/> computes.</summary>
public enum CrcAlgorithm : uint
{
    /// <summary>CRC-32, of Ethernet and ZIP.</summary>
    Crc32 = 0,

    /// <summary>CRC-32C, Castagnoli's.</summary>
    Crc32C = 1,

    /// <summary>CRC-16-CCITT: polynomial 0x1021, from 0xFFFF, bytes lowest bit first, the result not reflected.</summary>
    Crc16Ccitt = 2,
}
