// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class CrcExample
{
    internal static void Run()
    {
        Console.WriteLine($"crc: CRC-32 0x{Crc.Compute(CrcAlgorithm.Crc32, "123456789"u8):x8}");
        Console.WriteLine($"crc: CRC-32C 0x{Crc.Compute(CrcAlgorithm.Crc32C, "123456789"u8):x8}");
    }
}
