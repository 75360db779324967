// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace Tock.Tbf.Tests;

public sealed class TbfWriterTests
{
    private static readonly TbfContents s_small = new()
    {
        Binary = new byte[] { 1, 2, 3, 4, 5, 6 },
        EntryOffset = 3,
        MinimumRamSize = 0x630,
        Name = "abc",
    };

    [Fact]
    public void WritesTheKnownLayout()
    {
        byte[] file = TbfWriter.Write(s_small);

        // Header of 16 + 16 + 24 + 8 + 8 = 72 bytes; the binary is padded to 8, so that it ends at 80.
        byte[] expected = RawTbf.Words(
            0x00480002, 512, 1, 0,
            0x000C0001, 3, 0, 0x630,
            0x00140009, 3, 0, 0x630, 80, 0,
            0x00030003, 0x00636261,
            0x00040008, 0x00000002,
            0x04030201, 0x00000605,
            // A reserved credential of 432 - 4 bytes fills the rest.
            0x01AC0080, 0);
        RawTbf.Sign(expected, 72);
        Assert.Equal(512, file.Length);
        Assert.Equal(expected, file[..expected.Length]);
        Assert.All(file[expected.Length..], value => Assert.Equal(0, value));
    }

    [Fact]
    public void ReadsBackEverything()
    {
        TbfContents contents = s_small with
        {
            Binary = Enumerable.Range(0, 3000).Select(value => (byte)value).ToArray(),
            EntryOffset = 0x29,
            Name = "grüße",
            KernelVersion = new TbfKernelVersion(2, 2),
            Version = 77,
            Flags = TbfFlags.Enabled | TbfFlags.Sticky,
            WriteableFlashRegions = [new TbfFlashRegion(1024, 512), new TbfFlashRegion(2048, 512)],
            Permissions = [new TbfPermission(1, 0, 6), new TbfPermission(0x90001, 3, 0x8000_0000_0000_0001)],
            StoragePermissions = new TbfStoragePermissions(9, [1, 2, 3], [4]),
            ShortId = 0x1234,
        };

        TbfFile file = TbfReader.Read(TbfWriter.Write(contents));

        Assert.Equal(4096u, file.TotalSize);
        Assert.Equal(contents.Name, file.Name);
        Assert.Equal(contents.KernelVersion, file.KernelVersion);
        Assert.Equal(contents.Flags, file.Flags);
        Assert.Equal(contents.EntryOffset, file.Program.EntryOffset);
        Assert.Equal(77u, file.Program.Version);
        Assert.Equal(contents.Permissions, file.Permissions!);
        Assert.Equal([1u, 2u, 3u], file.StoragePermissions!.ReadIds);
        Assert.Equal([4u], file.StoragePermissions.ModifyIds);
        Assert.Equal(9u, file.StoragePermissions.WriteId);
        Assert.Equal(0x1234u, file.ShortId);
        Assert.Equal(contents.Binary.ToArray(), file.Binary.ToArray());
        Assert.Equal(
            [new TbfFlashRegion(file.HeaderSize + 1024u, 512), new TbfFlashRegion(file.HeaderSize + 2048u, 512)],
            file.WriteableFlashRegions);
    }

    [Theory]
    [InlineData(4, 0, 512)]
    [InlineData(440, 0, 512)]
    [InlineData(441, 0, 1024)]
    [InlineData(4, 3000, 4096)]
    [InlineData(200_000, 0, 262_144)]
    public void TotalSizeIsThePowerOfTwoThatHoldsAll(int binarySize, uint footerReserve, uint totalSize)
    {
        TbfFile file = TbfReader.Read(TbfWriter.Write(s_small with { Binary = new byte[binarySize], FooterReserve = footerReserve }));

        Assert.Equal(totalSize, file.TotalSize);
        Assert.True(file.TotalSize - file.Program.BinaryEnd >= footerReserve);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(432)]
    [InlineData(436)]
    [InlineData(440)]
    [InlineData(140_000)]
    [InlineData(262_144 - 72 - 65_536 - 4)]
    [InlineData(262_144 - 72 - 65_536 - 8)]
    [InlineData(262_144 - 72 - 65_536)]
    public void FootersFillTheRoomBehindTheBinaryExactly(int binarySize)
    {
        byte[] bytes = TbfWriter.Write(s_small with { Binary = new byte[binarySize] });
        TbfFile file = TbfReader.Read(bytes);

        int position = (int)file.Program.BinaryEnd;
        while (position < bytes.Length)
        {
            Assert.Equal(128, BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(position)));
            ushort length = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(position + 2));
            Assert.True(length >= 4);
            Assert.Equal(0u, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(position + 4)));
            position += 4 + length;
        }

        Assert.Equal(bytes.Length, position);
    }

    [Theory]
    [InlineData(0x00030080, 0x30000, 0x80)]
    [InlineData(0x00030054, 0x30000, 0x54)]
    [InlineData(0x00031200, 0x31000, 0x200)]
    public void AFixedFlashAddressGrowsTheProtectedPart(uint flashAddress, uint start, uint protectedSize)
    {
        TbfFile file = TbfReader.Read(TbfWriter.Write(
            s_small with { Binary = new byte[300], FixedAddresses = new TbfFixedAddresses(0x20001000, flashAddress) }));

        Assert.Equal(protectedSize, file.ProtectedSize);
        Assert.Equal(start, flashAddress - file.ProtectedSize);
        Assert.Equal(0u, start % file.TotalSize);
    }

    [Theory]
    [InlineData(0x40000000, "0x40000000")]
    [InlineData(0x00030050, "0x00030050")]
    [InlineData(0x00030082, "0x00030082")]
    public void AFixedFlashAddressWithoutRoomForAHeaderIsRefused(uint address, string shown)
    {
        TbfException exception = Assert.Throws<TbfException>(
            () => TbfWriter.Write(s_small with { FixedAddresses = new TbfFixedAddresses(null, address) }));

        Assert.Contains(shown, exception.Message, StringComparison.Ordinal);
        Assert.Contains("link the application", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, TbfContents> Impossible()
    {
        return new TheoryData<string, TbfContents>
        {
            { "package name", s_small with { Name = "" } },
            { "package name", s_small with { Name = new string('x', 256) } },
            { "package name", s_small with { Name = "a\tb" } },
            { "entry point", s_small with { EntryOffset = 6 } },
            { "short identifier", s_small with { ShortId = 0 } },
            { "smaller than", s_small with { FooterReserve = uint.MaxValue } },
            { "needs 16777", s_small with { FooterReserve = 16 * 1024 * 1024 } },
            { "permissions do not fit", s_small with { Permissions = new TbfPermission[2000] } },
            { "not inside the binary", s_small with { WriteableFlashRegions = [new TbfFlashRegion(4, 4)] } },
        };
    }

    [Theory]
    [MemberData(nameof(Impossible))]
    public void RefusesWhatCannotBeExpressed(string reason, TbfContents contents)
    {
        Assert.Contains(reason, Assert.Throws<TbfException>(() => TbfWriter.Write(contents)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WritesPadding()
    {
        // 0x00100002 ^ 0x1200 = 0x00101202.
        Assert.Equal(RawTbf.Words(0x00100002, 0x1200, 0, 0x00101202), TbfWriter.WritePadding(0x1200));
        Assert.Throws<TbfException>(() => TbfWriter.WritePadding(12));
        Assert.Throws<TbfException>(() => TbfWriter.WritePadding(18));
    }
}
