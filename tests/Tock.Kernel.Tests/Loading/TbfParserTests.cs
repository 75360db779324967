// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Loading;

namespace Tock.Kernel.Tests.Loading;

/// <summary>Headers built by hand, one deviation at a time.</summary>
public sealed class TbfParserTests
{
    [Fact]
    public void Parse_MainOnly_GivesItsFieldsAndTheImageAsBinary()
    {
        TbfHeader header = Accept(new TbfImage().Main(entry: 0x29, minimumRam: 3000).KernelVersion(2, 1));
        Assert.Equal(40u, header.HeaderSize);
        Assert.Equal(40u, header.ProtectedSize);
        Assert.Equal(512u, header.TotalSize);
        Assert.Equal(0x29u, header.InitFunctionOffset);
        Assert.Equal(3000u, header.MinimumRamSize);
        Assert.Equal(512u, header.BinaryEndOffset);
        Assert.Equal(0x0002_0001u, header.KernelVersion);
        Assert.Equal(0u, header.ApplicationVersion);
        Assert.Equal(0u, header.NameLength);
        Assert.Equal(TbfHeader.NotFixed, header.FixedRamStart);
        Assert.Equal(TbfHeader.NotFixed, header.FixedFlashStart);
        Assert.True(header.IsEnabled);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Parse_ProgramAndMain_ProgramWinsInEitherOrder(bool mainFirst)
    {
        TbfImage image = new();
        image = mainFirst
            ? image.Main(entry: 4, minimumRam: 1).Program(8, 0, 2000, 400, 77)
            : image.Program(8, 0, 2000, 400, 77).Main(entry: 4, minimumRam: 1);
        TbfHeader header = Accept(image.KernelVersion());
        Assert.Equal(8u, header.InitFunctionOffset);
        Assert.Equal(2000u, header.MinimumRamSize);
        Assert.Equal(400u, header.BinaryEndOffset);
        Assert.Equal(77u, header.ApplicationVersion);
    }

    [Fact]
    public void Parse_MainOverruledByProgram_MayHoldAnything()
    {
        TbfHeader header = Accept(new TbfImage()
            .Main(entry: 0xFFFF_FFFF, trailer: 0xFFFF_FFFF, minimumRam: 0xFFFF_FFFF).Program(8, 4, 2000, 400, 0).KernelVersion());
        Assert.Equal((8u, header.HeaderSize + 4, 2000u), (header.InitFunctionOffset, header.ProtectedSize, header.MinimumRamSize));
    }

    [Fact]
    public void Parse_OptionalElements_GivesTheirFields()
    {
        TbfHeader header = Accept(new TbfImage().Main().KernelVersion()
            .FixedAddresses(0x2000_8000, 0x0003_0040)
            .WriteableFlashRegions(256, 64, 320, 192)
            .Element(6, [1, 0, .. TbfImage.Words(1, 0, 7, 0)])
            .Element(7, [9, 0, 0, 0, 1, 0, 5, 0, 0, 0, 0, 0])
            .Element(10, TbfImage.Words(0x1234_5678)));
        Assert.Equal(0x2000_8000u, header.FixedRamStart);
        Assert.Equal(0x0003_0040u, header.FixedFlashStart);
        Assert.Equal(2u, header.WriteableFlashRegionCount);
        Assert.Equal(1u, header.PermissionCount);
        Assert.NotEqual(0u, header.PermissionsOffset);
        Assert.NotEqual(0u, header.StoragePermissionsOffset);
        Assert.Equal(0x1234_5678u, header.ShortId);
    }

    [Fact]
    public void Parse_SeveralWriteableFlashRegionElements_KeepsEveryRegion()
    {
        // Tools write an element for each region.
        TbfHeader header = Accept(new TbfImage().Main().KernelVersion()
            .WriteableFlashRegions(256, 64).WriteableFlashRegions(320, 64));
        Assert.Equal(2u, header.WriteableFlashRegionCount);
    }

    [Theory]
    [InlineData((ushort)4)]
    [InlineData((ushort)128)]
    [InlineData((ushort)0x8001)]
    [InlineData((ushort)0)]
    public void Parse_UnknownElement_IsSkipped(ushort type)
    {
        TbfHeader header = Accept(new TbfImage().Element(type, [1, 2, 3]).Main(minimumRam: 5).KernelVersion());
        Assert.Equal(5u, header.MinimumRamSize);
    }

    [Theory]
    [InlineData(0u, false)]
    [InlineData(1u, true)]
    [InlineData(2u, false)]
    [InlineData(3u, true)]
    [InlineData(0xFFFF_FFFEu, false)]
    public void Parse_Flags_BitZeroEnables(uint flags, bool enabled) =>
        Assert.Equal(enabled, Accept(TbfImage.Valid(flags: flags)).IsEnabled);

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void Parse_TooFewBytesForAHeader_EndsTheList(int length)
    {
        Assert.Equal(TbfProblem.EndOfList, TbfParser.Parse(TbfImage.Valid().ToArray().AsSpan(0, length), out TbfHeader header));
        Assert.Equal(0u, header.TotalSize);
    }

    [Theory]
    [InlineData((ushort)0)]
    [InlineData((ushort)1)]
    [InlineData((ushort)3)]
    [InlineData((ushort)0xFFFF)]
    public void Parse_OtherVersion_EndsTheList(ushort version) =>
        Assert.Equal(TbfProblem.EndOfList, Parse(new TbfImage { Version = version }.Main().KernelVersion()).Problem);

    [Fact]
    public void Parse_HeaderOnly_IsPadding()
    {
        (TbfProblem problem, TbfHeader header) = Parse(new TbfImage { TotalSize = 96 });
        Assert.Equal(TbfProblem.Padding, problem);
        Assert.Equal(96u, header.TotalSize);
    }

    [Theory]
    [InlineData((ushort)0)]
    [InlineData((ushort)12)]
    [InlineData((ushort)15)]
    [InlineData((ushort)41)]
    [InlineData((ushort)42)]
    [InlineData((ushort)516)]
    public void Parse_ImpossibleHeaderSize_LeadsOnToTheNextImage(ushort headerSize)
    {
        (TbfProblem problem, TbfHeader header) = Parse(new TbfImage { HeaderSize = headerSize }.Main().KernelVersion());
        Assert.Equal(TbfProblem.HeaderSize, problem);
        Assert.Equal(512u, header.TotalSize);
    }

    [Theory]
    [InlineData(516u)]
    [InlineData(0x8000_0000u)]
    [InlineData(0xFFFF_FFFCu)]
    [InlineData(0xFFFF_FFFFu)]
    public void Parse_TotalSizeBeyondFlash_CannotLeadOn(uint totalSize)
    {
        (TbfProblem problem, TbfHeader header) = Parse(TbfImage.Valid(claimedTotalSize: totalSize));
        Assert.Equal(TbfProblem.TotalSize, problem);
        Assert.Equal(0u, header.TotalSize);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(4u)]
    [InlineData(12u)]
    [InlineData(510u)]
    [InlineData(511u)]
    public void Parse_TotalSizeThatHoldsNoHeaderOrIsUnaligned_CannotLeadOn(uint totalSize)
    {
        (TbfProblem problem, TbfHeader header) = Parse(TbfImage.Valid(claimedTotalSize: totalSize));
        Assert.True(problem is TbfProblem.TotalSize or TbfProblem.HeaderSize, problem.ToString());
        Assert.Equal(0u, header.TotalSize);
    }

    [Fact]
    public void Parse_WrongChecksum_LeadsOnToTheNextImage()
    {
        (TbfProblem problem, TbfHeader header) = Parse(new TbfImage { ChecksumError = 1 }.Main().KernelVersion());
        Assert.Equal(TbfProblem.Checksum, problem);
        Assert.Equal(512u, header.TotalSize);
    }

    [Theory]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(0xFFFF)]
    public void Parse_LastElementLongerThanHeader_IsTruncated(int length) => Refuse(
        TbfProblem.ElementTruncated, new TbfImage().Main().KernelVersion().Element(0x7777, new byte[8], length));

    [Theory]
    [InlineData((ushort)1, 8)]
    [InlineData((ushort)1, 16)]
    [InlineData((ushort)2, 4)]
    [InlineData((ushort)2, 12)]
    [InlineData((ushort)5, 4)]
    [InlineData((ushort)5, 12)]
    [InlineData((ushort)6, 0)]
    [InlineData((ushort)6, 1)]
    [InlineData((ushort)7, 0)]
    [InlineData((ushort)7, 7)]
    [InlineData((ushort)8, 0)]
    [InlineData((ushort)8, 2)]
    [InlineData((ushort)8, 8)]
    [InlineData((ushort)9, 16)]
    [InlineData((ushort)9, 24)]
    [InlineData((ushort)10, 0)]
    [InlineData((ushort)10, 8)]
    public void Parse_LengthThatTheTypeCannotHave_IsRefused(ushort type, int length) => Refuse(
        TbfProblem.ElementLength, new TbfImage().Element(type, new byte[length]).Main().KernelVersion());

    [Theory]
    [InlineData(1, 17)]
    [InlineData(2, 18)]
    [InlineData(0xFFFF, 18)]
    public void Parse_MorePermissionsThanTheElementHolds_IsRefused(int count, int length)
    {
        byte[] payload = new byte[length];
        payload[0] = (byte)count;
        payload[1] = (byte)(count >> 8);
        Refuse(TbfProblem.ElementLength, new TbfImage().Main().KernelVersion().Element(6, payload));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0xFFFF, 0)]
    [InlineData(0, 1)]
    [InlineData(0, 0xFFFF)]
    public void Parse_MoreStorageIdentifiersThanTheElementHolds_IsRefused(int readers, int modifiers)
    {
        byte[] payload = [0, 0, 0, 0, (byte)readers, (byte)(readers >> 8), (byte)modifiers, (byte)(modifiers >> 8)];
        Refuse(TbfProblem.ElementLength, new TbfImage().Main().KernelVersion().Element(7, payload));
    }

    [Fact]
    public void Parse_NeitherMainNorProgram_IsRefused() =>
        Refuse(TbfProblem.NoMain, new TbfImage().KernelVersion().Name("x"));

    [Fact]
    public void Parse_NoKernelVersion_IsRefused() =>
        Refuse(TbfProblem.NoKernelVersion, new TbfImage().Main().Name("x"));

    [Theory]
    [InlineData(512u - 40)]
    [InlineData(512u)]
    [InlineData(0x8000_0000u)]
    [InlineData(0xFFFF_FFFFu)]
    public void Parse_MainEntryBehindTheImage_IsRefused(uint entry) =>
        Refuse(TbfProblem.EntryPoint, new TbfImage().Main(entry).KernelVersion());

    [Fact]
    public void Parse_MainEntryAtTheLastInstruction_IsAccepted() =>
        Accept(new TbfImage().Main(entry: 512 - 40 - 2).KernelVersion());

    [Theory]
    [InlineData(0u, 513u)]
    [InlineData(0u, 0xFFFF_FFFFu)]
    [InlineData(0u, 48u)]
    [InlineData(0u, 0u)]
    [InlineData(52u, 100u)]
    [InlineData(0xFFFF_FFFFu, 100u)]
    public void Parse_ProgramEntryOrEndOutside_IsRefused(uint entry, uint binaryEnd) =>
        Refuse(TbfProblem.EntryPoint, new TbfImage().Program(entry, 0, 64, binaryEnd, 0).KernelVersion());

    [Theory]
    [InlineData(473u)]
    [InlineData(0x8000_0000u)]
    [InlineData(0xFFFF_FFFFu)]
    [InlineData(0xFFFF_FFD8u)]
    public void Parse_ProtectedTrailerBeyondTheImage_IsRefused(uint trailer) =>
        Refuse(TbfProblem.EntryPoint, new TbfImage().Main(entry: trailer, trailer: trailer).KernelVersion());

    [Theory]
    [InlineData(63u, TbfProblem.EntryPoint)]
    [InlineData(64u, TbfProblem.None)]
    [InlineData(471u, TbfProblem.None)]
    [InlineData(472u, TbfProblem.EntryPoint)]
    internal void Parse_ProtectedTrailer_ComesBeforeTheBinaryAndHoldsNoEntry(uint entry, TbfProblem expected)
    {
        (TbfProblem problem, TbfHeader header) = Parse(new TbfImage().Main(entry, trailer: 64).KernelVersion());
        Assert.Equal(expected, problem);
        Assert.Equal(104u, header.ProtectedSize);
    }

    [Theory]
    [InlineData(0u, 16u)]
    [InlineData(36u, 16u)]
    [InlineData(512u, 4u)]
    [InlineData(516u, 0u)]
    [InlineData(256u, 257u)]
    [InlineData(256u, 0xFFFF_FFFFu)]
    [InlineData(0xFFFF_FFF0u, 32u)]
    public void Parse_WriteableFlashRegionOutside_IsRefused(uint offset, uint size) =>
        Refuse(TbfProblem.WriteableFlashRegion, new TbfImage().Main().KernelVersion().WriteableFlashRegions(offset, size));

    private static (TbfProblem Problem, TbfHeader Header) Parse(TbfImage image)
    {
        TbfProblem problem = TbfParser.Parse(image.ToArray(), out TbfHeader header);
        return (problem, header);
    }

    private static TbfHeader Accept(TbfImage image)
    {
        (TbfProblem problem, TbfHeader header) = Parse(image);
        Assert.Equal(TbfProblem.None, problem);
        return header;
    }

    private static void Refuse(TbfProblem expected, TbfImage image)
    {
        (TbfProblem problem, TbfHeader header) = Parse(image);
        Assert.Equal(expected, problem);
        Assert.Equal(512u, header.TotalSize);
    }
}
