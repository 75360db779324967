// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Kernel.Loading;
using Tock.Tbf;
using Xunit;
using KernelHeader = Tock.Kernel.Loading.TbfHeader;

namespace Tock.Kernel.Tests.Loading;

/// <summary>What the short look at a list of images finds is what the parser would have found.</summary>
public sealed class TbfBindingsTests
{
    [Fact]
    public void Lists_as_they_are_written_are_bound_exactly_if_one_image_is()
    {
        Random random = new(1);
        int bound = 0;
        for (int round = 0; round < 2000; round++)
        {
            byte[] flash = List(random, random.Next(5));
            Assert.Equal(ParserFindsOne(flash), TbfBindings.AnyIn(flash));
            bound += ParserFindsOne(flash) ? 1 : 0;
        }

        Assert.InRange(bound, 400, 1600);
    }

    [Fact]
    public void Damage_makes_it_overlook_none_that_the_parser_accepts()
    {
        Random random = new(2);
        int bound = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] flash = List(random, random.Next(1, 4));
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                flash[random.Next(Math.Min(flash.Length, 200))] = (byte)random.Next(256);
            }

            bool isBound = ParserFindsOne(flash);
            Assert.True(TbfBindings.AnyIn(flash) || !isBound);
            bound += isBound ? 1 : 0;
        }

        Assert.InRange(bound, 100, 19_900);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(15u)]
    [InlineData(18u)]
    [InlineData(0x8000_0000u)]
    [InlineData(0xFFFF_FFFCu)]
    public void Size_that_leads_nowhere_ends_the_list(uint totalSize)
    {
        byte[] flash = new byte[64];
        flash[0] = 2;
        flash[2] = 16;
        BitConverter.TryWriteBytes(flash.AsSpan(4), totalSize);
        Assert.False(TbfBindings.AnyIn(flash));
    }

    private static bool ParserFindsOne(ReadOnlySpan<byte> flash)
    {
        while (true)
        {
            TbfProblem problem = TbfParser.Parse(flash, out KernelHeader header);
            if (problem == TbfProblem.None && header.FixedRamStart != KernelHeader.NotFixed)
            {
                return true;
            }

            if (header.TotalSize == 0)
            {
                return false;
            }

            flash = flash[(int)header.TotalSize..];
        }
    }

    private static byte[] List(Random random, int images) =>
        [.. Enumerable.Range(0, images).SelectMany(_ => Image(random)), .. Enumerable.Repeat((byte)0xFF, random.Next(40))];

    private static byte[] Image(Random random)
    {
        if (random.Next(5) == 0)
        {
            return TbfWriter.WritePadding(512);
        }

        uint? ram = random.Next(4) == 0 ? 0x2000_4000u : null;
        return TbfWriter.Write(new TbfContents
        {
            Binary = new byte[random.Next(8, 300)],
            EntryOffset = 0,
            MinimumRamSize = 1024,
            Name = new string('n', random.Next(1, 20)),
            FixedAddresses = new TbfFixedAddresses(ram, null),
            Permissions = random.Next(2) == 0 ? null : [new TbfPermission(1, 0, 7)],
            ShortId = random.Next(2) == 0 ? null : (uint)random.Next(1, 1000),
        });
    }
}
