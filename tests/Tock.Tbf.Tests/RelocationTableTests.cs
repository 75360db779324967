// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Relocations;

namespace Tock.Tbf.Tests;

public sealed class RelocationTableTests
{
    // A word, then MOVW r0, #0x1234; MOVT r0, #0x2000; MOVW r1, #0xFFFF (see the manual's encodings T3 and T1).
    private static readonly byte[] s_binary = [0xFE, 0xFF, 0x00, 0x20, 0x41, 0xF2, 0x34, 0x20, 0xC2, 0xF2, 0x00, 0x00, 0x4F, 0xF6, 0xFF, 0x71];

    [Fact]
    public void AWordChangesByTheDistances()
    {
        Assert.Equal(0x2001_0006u, Word(Apply(new Relocation(0, RelocationKind.Word, 1, 0), flash: 8, ram: 0x1000), 0));
        Assert.Equal(0x2001_0006u, Word(Apply(new Relocation(0, RelocationKind.Word, 0, 1), flash: 0x1000, ram: 8), 0));
        Assert.Equal(0x2000_FFFEu - 0x1000 + 8, Word(Apply(new Relocation(0, RelocationKind.Word, -1, 1), flash: 0x1000, ram: 8), 0));
        Assert.Equal(0x2000_FFFEu - 8 - 8, Word(Apply(new Relocation(0, RelocationKind.Word, -1, -1), flash: 8, ram: 8), 0));
        Assert.Equal(0x2000_FFFEu - 8, Word(Apply(new Relocation(0, RelocationKind.Word, 1, 0), flash: unchecked((uint)-8), ram: 0), 0));
    }

    [Fact]
    public void TheLowerHalfWraps()
    {
        byte[] binary = Apply(new Relocation(12, RelocationKind.MoveLow, 1, 0), flash: 0x0001_0002, ram: 0);
        Assert.Equal(Convert.ToHexString([0x40, 0xF2, 0x01, 0x01]), Convert.ToHexString(binary, 12, 4));
    }

    [Theory]
    [InlineData(0xFFFF, 1u, "C2F20100")]
    [InlineData(0xFFFE, 1u, "C2F20000")]
    [InlineData(0x0000, 0xFFFF_FFFFu, "C1F6FF70")]
    [InlineData(0x1000, 0x0003_0000u, "C2F20300")]
    public void TheUpperHalfTakesTheCarryOfTheLower(ushort low, uint distance, string expected)
    {
        byte[] binary = Apply(new Relocation(8, RelocationKind.MoveHigh, 0, 1, low), flash: 0, ram: distance);
        Assert.Equal(expected, Convert.ToHexString(binary, 8, 4));
    }

    [Fact]
    public void WhatIsWrittenReadsBack()
    {
        Relocation[] entries =
        [
            new(0, RelocationKind.Word, -1, 1), new(4, RelocationKind.MoveLow, 1, 0), new(8, RelocationKind.MoveHigh, 1, -1, 0xABCD), new(12, RelocationKind.MoveLow, 0, 1),
        ];
        RelocationTable read = RelocationTable.Read(RelocationTable.Create(entries.Reverse(), s_binary, 3000).ToArray(), s_binary);
        Assert.Equal(entries, read.Entries);
        Assert.Equal(3000u, read.FooterReserve);
    }

    [Theory]
    [InlineData("", "is cut off")]
    [InlineData("02", "version 2, not 1")]
    [InlineData("0100", "is cut off")]
    [InlineData("010005", "announces 5 entries")]
    [InlineData("01000018", "1 bytes follow the last entry")]
    [InlineData("0100011480", "is cut off")]
    [InlineData("01000154FFFFFFFF0F", "is malformed")]
    [InlineData("0100FFFFFFFFFF", "does not end")]
    [InlineData("0100FFFFFFFF7F", "too large")]
    [InlineData("010001180D", "not inside the binary, which has 16")]
    [InlineData("0100021800", "is cut off")]
    [InlineData("01000218001803", "two relocations want offset 0x3")]
    [InlineData("0100011400", "does not fit")]
    [InlineData("0100011900", "does not fit")]
    [InlineData("0100011B00", "does not fit")]
    [InlineData("0100011A040000", "does not fit")]
    [InlineData("0100011C00", "does not fit")]
    public void AMalformedTableIsRefused(string table, string reason)
    {
        TbfException exception = Assert.Throws<TbfException>(() => RelocationTable.Read(Convert.FromHexString(table), s_binary));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedTablesAreReadOrRefused()
    {
        Random random = new(3);
        byte[] seed = RelocationTable.Create(
            [new(0, RelocationKind.Word, -1, 1), new(4, RelocationKind.MoveLow, 1, 0), new(8, RelocationKind.MoveHigh, 1, -1, 0xABCD)], s_binary).ToArray();
        int accepted = 0;
        for (int round = 0; round < 50_000; round++)
        {
            byte[] table = [.. seed];
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                table[random.Next(table.Length)] = (byte)random.Next(256);
            }

            try
            {
                byte[] binary = [.. s_binary];
                RelocationTable.Read(random.Next(8) == 0 ? table.AsSpan(0, random.Next(table.Length)) : table, binary).Apply(binary, 0x1234, 0x5678);
                accepted++;
            }
            catch (TbfException)
            {
                // The expected way to refuse.
            }
        }

        Assert.InRange(accepted, 100, 49_900);
    }

    [Fact]
    public void ATableThatIsCutOffInItsFileIsRefused()
    {
        byte[] file = TbfWriter.Write(new TbfContents
        {
            Binary = s_binary,
            EntryOffset = 1,
            MinimumRamSize = 100,
            Name = "app",
            FixedAddresses = new TbfFixedAddresses(ApplicationBuilder.NominalRam, ApplicationBuilder.NominalFlash),
            Relocations = RelocationTable.Create([new(0, RelocationKind.Word, 1, 0)], s_binary),
        });
        TbfFile read = TbfReader.Read(file);
        Assert.Single(read.Relocations!.Entries);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan((int)read.Program.BinaryEnd + 2), 0x7000);
        Assert.Contains("relocation table is cut off", Assert.Throws<TbfException>(() => TbfReader.Read(file)).Message, StringComparison.Ordinal);
    }

    private static uint Word(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));

    private static byte[] Apply(Relocation entry, uint flash, uint ram)
    {
        byte[] binary = [.. s_binary];
        RelocationTable.Create([entry], binary).Apply(binary, flash, ram);
        return binary;
    }
}
