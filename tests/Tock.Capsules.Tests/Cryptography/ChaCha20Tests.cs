// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Capsules.Cryptography;
using Xunit;

namespace Tock.Capsules.Tests.Cryptography;

/// <summary>The ChaCha20 block function against RFC 8439, section 2.3.2 and appendix A.1, and the generator that is made of it.</summary>
public sealed class ChaCha20Tests
{
    [Fact]
    public void Block_OfTheExample()
    {
        uint[] input =
        [
            0x61707865, 0x3320646e, 0x79622d32, 0x6b206574, 0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c,
            0x13121110, 0x17161514, 0x1b1a1918, 0x1f1e1d1c, 0x00000001, 0x09000000, 0x4a000000, 0x00000000,
        ];
        uint[] output = new uint[16];
        ChaCha20.Block(input, output);
        Assert.Equal(
            [
                0xe4e7f110, 0x15593bd1, 0x1fdd0f50, 0xc47120a3, 0xc7f4d1c7, 0x0368c033, 0x9aaa2204, 0x4e6cd4c3,
                0x466482d2, 0x09aa9f07, 0x05d7c214, 0xa2028bd9, 0xd19c12b5, 0xb94e16de, 0xe883d0cb, 0x4e3c50a2,
            ],
            output);
    }

    [Fact]
    public void Generator_GivesTheSecondHalfOfABlockAndKeepsTheFirstAsItsKey()
    {
        // Appendix A.1, test vector 1: the block of the key of zeros, which a generator without a seed has.
        RandomGenerator generator = default;
        byte[] bytes = new byte[RandomGenerator.OutputSize];
        generator.Next(bytes);
        Assert.Equal("da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586", Convert.ToHexStringLower(bytes));

        byte[] firstHalf = Convert.FromHexString("76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7");
        uint[] input = [.. ChaCha20.Constants, .. Enumerable.Range(0, 8).Select(i => BitConverter.ToUInt32(firstHalf, 4 * i)), 0, 0, 0, 0];
        uint[] block = new uint[16];
        ChaCha20.Block(input, block);
        generator.Next(bytes);
        Assert.Equal(block[8..], Enumerable.Range(0, 8).Select(i => BitConverter.ToUInt32(bytes, 4 * i)));
    }

    [Fact]
    public void Generator_DependsOnEveryByteOfEverySeed()
    {
        byte[] seed = new byte[RandomGenerator.OutputSize];
        string[] outputs =
        [
            Output(), Output(seed), Output(seed, seed), Output([.. seed[..31], 1]), Output([1, .. seed[..31]]), Output(seed, [.. seed[..31], 1]),
        ];
        Assert.Equal(outputs.Length, outputs.Distinct().Count());
        Assert.Equal(Output(seed), Output(seed));
    }

    private static string Output(params byte[][] seeds)
    {
        RandomGenerator generator = default;
        foreach (byte[] seed in seeds)
        {
            generator.Seed(seed);
        }

        byte[] bytes = new byte[RandomGenerator.OutputSize];
        generator.Next(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
