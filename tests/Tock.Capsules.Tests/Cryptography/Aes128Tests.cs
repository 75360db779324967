// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Security.Cryptography;
using Tock.Capsules.Cryptography;
using Xunit;

namespace Tock.Capsules.Tests.Cryptography;

/// <summary>AES against FIPS 197's example, appendix C.1, and against the host's.</summary>
public sealed class Aes128Tests
{
    [Fact]
    public void Block_OfTheStandardsExample()
    {
        Aes128 cipher = new();
        cipher.SetKey(Convert.FromHexString("000102030405060708090a0b0c0d0e0f"));
        byte[] block = Convert.FromHexString("00112233445566778899aabbccddeeff");
        cipher.Encrypt(block);
        Assert.Equal("69c4e0d86a7b0430d8cdb78070b4c55a", Convert.ToHexStringLower(block));
        cipher.Decrypt(block);
        Assert.Equal("00112233445566778899aabbccddeeff", Convert.ToHexStringLower(block));
    }

    [Fact]
    public void Blocks_AtRandom_AreTheHosts()
    {
        Random random = new(4);
        byte[] key = new byte[Aes128.KeySize];
        byte[] block = new byte[Aes128.BlockSize];
        for (int i = 0; i < 300; i++)
        {
            random.NextBytes(key);
            random.NextBytes(block);
            using Aes host = Aes.Create();
            host.Key = key;
            byte[] expected = host.EncryptEcb(block, PaddingMode.None);
            Aes128 cipher = new();
            cipher.SetKey(key);
            byte[] work = [.. block];
            cipher.Encrypt(work);
            Assert.Equal(expected, work);
            cipher.Decrypt(work);
            Assert.Equal(block, work);
        }
    }
}
