// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Tock.Capsules.Cryptography;
using Xunit;

namespace Tock.Capsules.Tests.Cryptography;

/// <summary>SHA-256 against the values of FIPS 180-4's examples, and against the host's.</summary>
public sealed class Sha256Tests
{
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Digest_OfTheStandardsExamples(string message, string expected) => Assert.Equal(expected, Digest([Encoding.ASCII.GetBytes(message)]));

    [Fact]
    public void Digest_OfEveryLengthInAnyPortions_IsTheHosts()
    {
        Random random = new(7);
        Sha256 hash = new();
        for (int length = 0; length < 300; length++)
        {
            byte[] message = new byte[length];
            random.NextBytes(message);
            hash.Begin();
            int cut = random.Next(length + 1);
            hash.Append(message.AsSpan(0, cut));
            hash.Append(message.AsSpan(cut));
            byte[] digest = new byte[Sha256.DigestSize];
            hash.Finish(digest);
            Assert.Equal(System.Security.Cryptography.SHA256.HashData(message), digest);
        }
    }

    private static string Digest(byte[][] portions)
    {
        Sha256 hash = new();
        hash.Begin();
        foreach (byte[] portion in portions)
        {
            hash.Append(portion);
        }

        byte[] digest = new byte[Sha256.DigestSize];
        hash.Finish(digest);
        return Convert.ToHexStringLower(digest);
    }
}
