// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Kernel.Loading;
using Tock.Kernel.Testing;
using Tock.Tbf;

namespace Tock.Kernel.Tests.Loading;

/// <summary>The kernel's parser and the tools' strict reader understand the same of what the tools' writer writes.</summary>
public sealed class TbfAgreementTests
{
    [Fact]
    public void Parse_WritersOutput_SaysWhatTheReaderSays()
    {
        Random random = new(1);
        for (int round = 0; round < 2000; round++)
        {
            Compare(RandomContents(random, fixedFlash: null));
        }
    }

    [Fact]
    public void Parse_WritersOutputForAFixedFlashAddress_StartsWhereItWasLinked()
    {
        SimulatedMemory.Reset();
        Random random = new(2);
        int written = 0;
        for (int round = 0; round < 500; round++)
        {
            uint size = 512u << random.Next(5);
            uint flash = 0x2_0000 + ((uint)random.Next(8) * size) + 0x80 + ((uint)random.Next(32) * 4);
            TbfContents contents = RandomContents(random, flash);
            byte[] image;
            try
            {
                image = TbfWriter.Write(contents);
            }
            catch (TbfException)
            {
                // Some addresses leave no room for the header.
                continue;
            }

            written++;
            Assert.Equal(TbfProblem.None, TbfParser.Parse(image, out Kernel.Loading.TbfHeader header));

            // The image goes where its size says, so that the binary begins at the address it was linked for.
            image.CopyTo(SimulatedMemory.Bytes(flash - header.ProtectedSize, (uint)image.Length));
            ProcessBinary binary = new(flash - header.ProtectedSize, header);
            Assert.Equal(flash, binary.BinaryStart);
            Assert.Equal(0u, binary.FlashStart % header.TotalSize);
            Assert.Equal((flash + contents.EntryOffset) | 1, binary.InitFunction);
        }

        Assert.InRange(written, 50, 500);
    }

    [Fact]
    public void Parse_WritersPadding_IsPadding()
    {
        byte[] flash = new byte[1024];
        TbfWriter.WritePadding(768).CopyTo(flash, 0);
        Assert.Equal(TbfProblem.Padding, TbfParser.Parse(flash, out Kernel.Loading.TbfHeader header));
        Assert.Equal(768u, header.TotalSize);
    }

    [Fact]
    public void Parse_DamagedOutputThatTheStrictReaderAccepts_IsAcceptedToo()
    {
        Random random = new(3);
        int accepted = 0;
        for (int round = 0; round < 20_000; round++)
        {
            byte[] image = TbfWriter.Write(RandomContents(random, fixedFlash: null, small: true));
            for (int change = random.Next(1, 3); change > 0; change--)
            {
                image[random.Next(8, 120)] = (byte)random.Next(256);
            }

            TbfImage.Sign(image);
            try
            {
                TbfReader.Read(image);
            }
            catch (TbfException)
            {
                continue;
            }

            accepted++;
            TbfProblem problem = TbfParser.Parse(image, out Kernel.Loading.TbfHeader _);
            Assert.True(
                problem is TbfProblem.None or TbfProblem.Padding,
                $"{problem}, but the reader reads {TbfReader.Read(image).Program}: {Convert.ToHexString(image, 0, 100)}");
        }

        Assert.InRange(accepted, 1000, 19_000);
    }

    private static void Compare(TbfContents contents)
    {
        byte[] image = TbfWriter.Write(contents);
        TbfFile expected = TbfReader.Read(image);
        Assert.Equal(TbfProblem.None, TbfParser.Parse(image, out Kernel.Loading.TbfHeader header));
        Assert.Equal(expected.HeaderSize, header.HeaderSize);
        Assert.Equal(expected.ProtectedSize, header.ProtectedSize);
        Assert.Equal(expected.TotalSize, header.TotalSize);
        Assert.Equal((uint)expected.Flags, header.Flags);
        Assert.Equal(expected.Program.BinaryEnd, header.BinaryEndOffset);
        Assert.Equal(expected.Program.MinimumRamSize, header.MinimumRamSize);
        Assert.Equal(expected.Program.Version, header.ApplicationVersion);
        Assert.Equal(expected.Name, Encoding.UTF8.GetString(image, (int)header.NameOffset, (int)header.NameLength));
        Assert.Equal(((uint)expected.KernelVersion.Major << 16) | expected.KernelVersion.Minor, header.KernelVersion);
        Assert.Equal(expected.FixedAddresses.RamStart ?? 0xFFFF_FFFF, header.FixedRamStart);
        Assert.Equal(expected.FixedAddresses.FlashStart ?? 0xFFFF_FFFF, header.FixedFlashStart);
        Assert.Equal(expected.ShortId ?? 0, header.ShortId);
        Assert.Equal((uint)(expected.Permissions?.Count ?? 0), header.PermissionCount);
        Assert.Equal(expected.Permissions is null, header.PermissionsOffset == 0);
        Assert.Equal(expected.StoragePermissions is null, header.StoragePermissionsOffset == 0);
        Assert.Equal((uint)expected.WriteableFlashRegions.Count, header.WriteableFlashRegionCount);
        for (int i = 0; i < expected.WriteableFlashRegions.Count; i++)
        {
            TbfElements.FindWriteableFlashRegion(image, (uint)i, out uint offset, out uint size);
            Assert.Equal(expected.WriteableFlashRegions[i], new TbfFlashRegion(offset, size));
        }
    }

    private static TbfContents RandomContents(Random random, uint? fixedFlash, bool small = false)
    {
        byte[] binary = new byte[random.Next(8, small ? 300 : 3000)];
        random.NextBytes(binary);
        TbfFlashRegion[] regions = new TbfFlashRegion[random.Next(4)];
        for (int i = 0; i < regions.Length; i++)
        {
            uint offset = (uint)random.Next(binary.Length);
            regions[i] = new TbfFlashRegion(offset, (uint)random.Next(binary.Length - (int)offset + 1));
        }

        bool hasFixedRam = random.Next(4) == 0;
        return new TbfContents
        {
            Binary = binary,
            EntryOffset = (uint)random.Next(binary.Length) & ~1u,
            MinimumRamSize = (uint)random.Next(100_000),
            Name = "äpp"[..random.Next(1, 4)] + new string('n', random.Next(20)),
            KernelVersion = new TbfKernelVersion(2, (ushort)random.Next(5)),
            Version = (uint)random.Next(),
            Flags = (TbfFlags)random.Next(4),
            WriteableFlashRegions = regions,
            FixedAddresses = new TbfFixedAddresses(hasFixedRam ? 0x2000_4000 : null, fixedFlash),
            Permissions = random.Next(2) == 0 ? null : [new TbfPermission(1, 0, 7), new TbfPermission(2, 1, ulong.MaxValue)],
            StoragePermissions = random.Next(2) == 0 ? null : new TbfStoragePermissions(1, [2, 3], [4]),
            ShortId = random.Next(2) == 0 ? null : (uint)random.Next(1, 1000),
            FooterReserve = (uint)random.Next(3) * 100,
        };
    }
}
