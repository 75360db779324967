// SPDX-License-Identifier: Apache-2.0 OR MIT

using static Tock.Tbf.Tests.RawTbf;

namespace Tock.Tbf.Tests;

public sealed class TbfReaderTests
{
    [Fact]
    public void ReadsAKnownFile()
    {
        TbfFile file = TbfReader.Read(KnownTbf.MainOnly());

        Assert.Equal("clock", file.Name);
        Assert.Equal(52, file.HeaderSize);
        Assert.Equal(128u, file.TotalSize);
        Assert.Equal(TbfFlags.Enabled, file.Flags);
        Assert.Equal(new TbfKernelVersion(2, 1), file.KernelVersion);
        Assert.Equal(new TbfProgram(0x29, 0, 0x400, 128, 0), file.Program);
        Assert.Equal(76, file.Binary.Length);
        Assert.Null(file.Permissions);
        Assert.Null(file.StoragePermissions);
        Assert.Null(file.ShortId);
        Assert.False(file.IsPadding);
    }

    [Fact]
    public void ReadsEveryElement()
    {
        byte[] bytes = new RawTbf()
            .With(1, Words(1, 2, 3))
            .With(9, Words(0x11, 8, 2000, 0xD0, 7))
            .With(3, "grüße"u8.ToArray())
            .With(2, Words(0xC0, 16))
            .With(2, Words(0xE0, 32))
            .With(5, Words(0x20004000, 0xFFFFFFFF))
            .With(6, [1, 0, .. Words(0x40001, 1, 0x80000001, 0x2)])
            .With(7, [.. Words(5), 1, 0, .. Words(6), 2, 0, .. Words(7, 8)])
            .With(8, [2, 0, 3, 0])
            .With(10, Words(0xCAFE))
            .With(0x8123, [1, 2, 3])
            .ToArray();

        TbfFile file = TbfReader.Read(bytes);

        Assert.Equal(new TbfProgram(0x11, 8, 2000, 0xD0, 7), file.Program);
        Assert.Equal("grüße", file.Name);
        Assert.Equal([new TbfFlashRegion(0xC0, 16), new TbfFlashRegion(0xE0, 32)], file.WriteableFlashRegions);
        Assert.Equal(new TbfFixedAddresses(0x20004000, null), file.FixedAddresses);
        Assert.Equal([new TbfPermission(0x40001, 1, 0x2_80000001)], file.Permissions!);
        Assert.Equal(5u, file.StoragePermissions!.WriteId);
        Assert.Equal([6u], file.StoragePermissions.ReadIds);
        Assert.Equal([7u, 8u], file.StoragePermissions.ModifyIds);
        Assert.Equal(new TbfKernelVersion(2, 3), file.KernelVersion);
        Assert.Equal(0xCAFEu, file.ShortId);
        Assert.Equal(file.HeaderSize + 8u, file.ProtectedSize);
    }

    [Fact]
    public void ReadsPadding()
    {
        TbfFile file = TbfReader.Read(new RawTbf { Flags = 0, BinarySize = 48 }.ToArray());

        Assert.True(file.IsPadding);
        Assert.Equal(64u, file.TotalSize);
        Assert.True(file.Binary.IsEmpty);
    }

    [Fact]
    public void AcceptsAPermissionsElementThatCountsItsPadding()
    {
        byte[] bytes = new RawTbf().WithMain().WithKernelVersion().With(6, [1, 0, .. Words(1, 0, 2, 0), 0, 0]).ToArray();

        Assert.Equal([new TbfPermission(1, 0, 2)], TbfReader.Read(bytes).Permissions!);
    }

    [Fact]
    public void FirstBinaryMayBeFollowedByOthersButAFileMayNot()
    {
        byte[] two = [.. KnownTbf.MainOnly(), .. KnownTbf.MainOnly()];

        Assert.Equal(128u, TbfReader.ReadFirst(two).TotalSize);
        Assert.Contains("128 bytes in all, but the file has 256", Assert.Throws<TbfException>(() => TbfReader.Read(two)).Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, byte[]> Malformed()
    {
        TheoryData<string, byte[]> data = new()
        {
            { "0 bytes are too few", [] },
            { "15 bytes are too few", KnownTbf.MainOnly()[..15] },
            { "format version 1", Good(new RawTbf { FormatVersion = 1 }) },
            { "format version 65535", Enumerable.Repeat((byte)0xFF, 64).ToArray() },
            { "header size 12", Good(new RawTbf { HeaderSize = 12 }) },
            { "header size 30", Good(new RawTbf { HeaderSize = 30 }) },
            { "total size 20 is smaller than the header size", Good(new RawTbf { TotalSize = 20 }) },
            { "cut off", KnownTbf.MainOnly()[..127] },
            { "cut off", Good(new RawTbf { TotalSize = 0xFFFFFFFF }) },
            { "checksum", Good(new RawTbf { ChecksumError = 1 }) },
            { "neither a Main nor a Program", new RawTbf().WithKernelVersion().ToArray() },
            { "no KernelVersion", new RawTbf().WithMain().ToArray() },
            { "Main element has 8 bytes, not 12", new RawTbf().With(1, Words(1, 2)).WithKernelVersion().ToArray() },
            { "Main element has 16 bytes, not 12", new RawTbf().With(1, Words(1, 2, 3, 4)).WithKernelVersion().ToArray() },
            { "Program element has 12 bytes, not 20", new RawTbf().With(9, Words(1, 2, 3)).WithKernelVersion().ToArray() },
            { "more than one Main", Good(new RawTbf().WithMain()) },
            { "more than one KernelVersion", Good(new RawTbf().WithKernelVersion()) },
            { "KernelVersion element has 2 bytes", new RawTbf().WithMain().With(8, [2, 0]).ToArray() },
            { "element has 400 bytes, but 8 are left", Good(new RawTbf(), raw => raw.With(3, Words(0, 0), length: 400)) },
            { "not valid UTF-8", Good(new RawTbf(), raw => raw.With(3, [0xC3, 0x28])) },
            { "control character", Good(new RawTbf(), raw => raw.With(3, "a\nb"u8.ToArray())) },
            { "control character", Good(new RawTbf(), raw => raw.With(3, "a\0b"u8.ToArray())) },
            { "not a multiple of 8", Good(new RawTbf(), raw => raw.With(2, Words(100, 4, 5))) },
            { "writeable flash region 0+16", Good(new RawTbf(), raw => raw.With(2, Words(0, 16))) },
            { "writeable flash region 100+4294967295", Good(new RawTbf(), raw => raw.With(2, Words(100, 0xFFFFFFFF))) },
            { "FixedAddresses element has 4 bytes", Good(new RawTbf(), raw => raw.With(5, Words(1))) },
            { "announces 2 entries of 16 bytes, but has 16", Good(new RawTbf(), raw => raw.With(6, [2, 0, .. Words(1, 0, 1, 0)])) },
            { "announces 65535 entries", Good(new RawTbf(), raw => raw.With(6, [0xFF, 0xFF])) },
            { "ends where a count is expected", Good(new RawTbf(), raw => raw.With(6, [1])) },
            { "16 bytes more than it announces", Good(new RawTbf(), raw => raw.With(6, [0, 0, .. Words(1, 0, 1, 0)])) },
            { "too few for its write identifier", Good(new RawTbf(), raw => raw.With(7, [1, 0])) },
            { "announces 3 entries of 4 bytes", Good(new RawTbf(), raw => raw.With(7, [.. Words(1), 3, 0, .. Words(1)])) },
            { "ends where a count is expected", Good(new RawTbf(), raw => raw.With(7, [.. Words(1), 1, 0, .. Words(1)])) },
            { "ShortId element has 8 bytes", Good(new RawTbf(), raw => raw.With(10, Words(1, 2))) },
            { "belongs into a footer", Good(new RawTbf(), raw => raw.With(128, Words(0))) },
            { "behind the end of the binary", new RawTbf().WithMain(entry: 101).WithKernelVersion().ToArray() },
            { "behind the end of the binary", new RawTbf().WithMain(entry: 0xFFFFFFFF).WithKernelVersion().ToArray() },
            { "in the protected", new RawTbf().WithMain(entry: 3, trailer: 4).WithKernelVersion().ToArray() },
            { "inside the protected", new RawTbf().WithMain(trailer: 101).WithKernelVersion().ToArray() },
            { "inside the protected", new RawTbf().WithMain(trailer: 0xFFFFFFFF).WithKernelVersion().ToArray() },
            { "binary ends at 5000, behind the total size", new RawTbf().With(9, Words(1, 0, 0, 5000, 0)).WithKernelVersion().ToArray() },
            { "binary ends at 10, inside the protected", new RawTbf().With(9, Words(1, 0, 0, 10, 0)).WithKernelVersion().ToArray() },
        };
        return data;

        static byte[] Good(RawTbf raw, Func<RawTbf, RawTbf>? add = null)
        {
            raw = raw.WithMain().WithKernelVersion();
            return (add?.Invoke(raw) ?? raw).ToArray();
        }
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public void RefusesWithTheReason(string reason, byte[] file)
    {
        TbfException exception = Assert.Throws<TbfException>(() => TbfReader.Read(file));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void EveryChangedHeaderByteIsNoticed()
    {
        for (int offset = 0; offset < KnownTbf.HeaderSize; offset++)
        {
            byte[] file = KnownTbf.MainOnly();
            file[offset] ^= 0x10;
            Assert.Throws<TbfException>(() => TbfReader.Read(file));
        }
    }

    [Fact]
    public void ScanWalksFromHeaderToHeaderAndStopsAtErasedFlash()
    {
        byte[] padding = new RawTbf { Flags = 0, BinarySize = 48 }.ToArray();
        byte[] flash = [.. KnownTbf.MainOnly(), .. padding, .. KnownTbf.MainOnly(), .. Enumerable.Repeat((byte)0xFF, 100)];

        IReadOnlyList<(uint Offset, TbfFile File)> found = TbfReader.Scan(flash);

        Assert.Equal([0u, 128u, 192u], found.Select(entry => entry.Offset));
        Assert.Equal([false, true, false], found.Select(entry => entry.File.IsPadding));
    }
}
