// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class ShaExample
{
    internal static void Run()
    {
        Span<byte> digest = stackalloc byte[Sha.DigestLength];
        Sha.HashData("abc"u8, digest);
        Console.WriteLine($"sha: OK, {digest[0]:x2}{digest[1]:x2}{digest[2]:x2}{digest[3]:x2}...");
        Sha.Update("ab"u8);
        Sha.Update("c"u8);
        Sha.Finish(digest);
        Console.WriteLine($"sha: in two parts it is {(Sha.Verify("abc"u8, digest) ? "the same" : "another")}");
    }
}
