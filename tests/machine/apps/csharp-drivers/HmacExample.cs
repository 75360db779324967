// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class HmacExample
{
    internal static void Run()
    {
        ReadOnlySpan<byte> key = "Jefe"u8;
        ReadOnlySpan<byte> message = "what do ya want for nothing?"u8;
        Span<byte> tag = stackalloc byte[Hmac.TagLength];
        Hmac.HashData(key, message, tag);
        Console.WriteLine($"hmac: OK, {tag[0]:x2}{tag[1]:x2}{tag[2]:x2}{tag[3]:x2}...");
        tag[31] ^= 1;
        Console.WriteLine($"hmac: a changed tag is {(Hmac.Verify(key, message, tag) ? "right" : "wrong")}");
    }
}
