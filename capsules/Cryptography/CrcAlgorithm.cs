// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Cryptography;

/// <summary>Cyclic redundancy checks. Numbers are those of the system call interface.</summary>
public enum CrcAlgorithm : uint
{
    /// <summary>CRC-32 of Ethernet and ZIP: polynomial 0x04C11DB7, reflected, inverted at both ends.</summary>
    Crc32 = 0,

    /// <summary>CRC-32C (Castagnoli): polynomial 0x1EDC6F41, reflected, inverted at both ends.</summary>
    Crc32C = 1,

    /// <summary>CRC-16-CCITT as Tock has it: polynomial 0x1021, from 0xFFFF, bytes lowest bit first, the result not reflected.</summary>
    Crc16Ccitt = 2,
}
