// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class Digests
{
    internal static async Task Run()
    {
        // Both are asked for at once, and take turns.
        Task<uint> crc32 = Crc.ComputeAsync(CrcAlgorithm.Crc32, "123456789"u8.ToArray());
        Task<uint> crc32C = Crc.ComputeAsync(CrcAlgorithm.Crc32C, "123456789"u8.ToArray());
        Console.WriteLine($"crc: CRC-32C 0x{await crc32C:x8}");
        Console.WriteLine($"crc: CRC-32 0x{await crc32:x8}");
        byte[] digest = await Sha.HashDataAsync("abc"u8.ToArray());
        Console.WriteLine($"sha: OK, {digest[0]:x2}{digest[1]:x2}{digest[2]:x2}{digest[3]:x2}...");
        byte[] tag = await Hmac.HashDataAsync("Jefe"u8.ToArray(), "what do ya want for nothing?"u8.ToArray());
        Console.WriteLine($"hmac: OK, {tag[0]:x2}{tag[1]:x2}{tag[2]:x2}{tag[3]:x2}...");
    }
}
