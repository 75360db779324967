// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class AesExample
{
    internal static void Run()
    {
        // Key, counter and first block of the standard's example for counter mode (NIST SP 800-38A, F.5.1).
        ReadOnlySpan<byte> key = [0x2b, 0x7e, 0x15, 0x16, 0x28, 0xae, 0xd2, 0xa6, 0xab, 0xf7, 0x15, 0x88, 0x09, 0xcf, 0x4f, 0x3c];
        ReadOnlySpan<byte> counter = [0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff];
        ReadOnlySpan<byte> plain = [0x6b, 0xc1, 0xbe, 0xe2, 0x2e, 0x40, 0x9f, 0x96, 0xe9, 0x3d, 0x7e, 0x11, 0x73, 0x93, 0x17, 0x2a];
        Span<byte> block = stackalloc byte[Aes.BlockLength];
        Aes.Begin(AesMode.Ctr, encrypt: true, key, counter);
        Aes.Crypt(plain, block);
        Aes.End();
        Console.WriteLine($"aes: OK, {block[0]:x2}{block[1]:x2}{block[2]:x2}{block[3]:x2}...");
        Aes.Begin(AesMode.Ctr, encrypt: false, key, counter);
        Aes.Crypt(block, block);
        Aes.End();
        Console.WriteLine($"aes: decrypted it is {(block.SequenceEqual(plain) ? "what it was" : "something else")}");
        Seal(key);
    }

    // A sealed message opens, and does not when a bit of it has changed.
    private static void Seal(ReadOnlySpan<byte> key)
    {
        AesSeal seal = AesSeal.Gcm(key, "twelve bytes"u8);
        ReadOnlySpan<byte> message = "to be kept secret"u8;
        Span<byte> sealedMessage = stackalloc byte[message.Length + seal.TagLength];
        Span<byte> opened = stackalloc byte[message.Length];
        Aes.Seal(seal, message, sealedMessage);
        bool isRight = Aes.TryOpen(seal, sealedMessage, opened);
        Console.WriteLine($"aes: opened it is {(isRight && opened.SequenceEqual(message) ? "what it was" : "something else")}");
        sealedMessage[3] ^= 1;
        Console.WriteLine($"aes: a changed one {(Aes.TryOpen(seal, sealedMessage, opened) ? "opens" : "does not open")}");
    }
}
