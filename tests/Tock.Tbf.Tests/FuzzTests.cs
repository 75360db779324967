// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Credentials;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;
using Tock.Tbf.Reports;
using Tock.Tbf.Tabs;
using Tock.Tbf.Tests.Independent;
using Tock.Tbf.Verification;

namespace Tock.Tbf.Tests;

/// <summary>Damaged input may be refused, but in no other way than by an exception for the user.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 20_000;

    // A few times the largest application.
    private const long MostMemory = 4 * TbfWriter.MaximumTotalSize;

    [Fact]
    public void DamagedBinariesAreReadOrRefused()
    {
        Random random = new(1);
        byte[] seed = TbfWriter.Write(new TbfContents
        {
            Binary = new byte[200],
            EntryOffset = 1,
            MinimumRamSize = 100,
            Name = "fuzz",
            Permissions = [new TbfPermission(1, 0, 6), new TbfPermission(2, 0, 1)],
            StoragePermissions = new TbfStoragePermissions(1, [2, 3], [4]),
            WriteableFlashRegions = [new TbfFlashRegion(16, 16)],
            FixedAddresses = new TbfFixedAddresses(0x20000000, 0x30100),
            ShortId = 9,
        });
        int accepted = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] file = Damage(random, seed, header: 160);

            // A wrong checksum would hide what lies behind it.
            if (file.Length >= 16 && random.Next(8) != 0)
            {
                RawTbf.Sign(file, Math.Min(BitConverter.ToUInt16(file, 2), file.Length) & ~3);
            }

            TbfFile read;
            try
            {
                read = TbfReader.ReadFirst(file);
            }
            catch (TbfException)
            {
                continue;
            }

            accepted++;
            Assert.True(read.TotalSize <= file.Length);
            if (!read.IsPadding)
            {
                uint entry = (read.Program.EntryOffset & ~1u) - read.Program.ProtectedTrailerSize;
                Assert.True(entry < read.Binary.Length);
                Assert.All(read.WriteableFlashRegions, region => Assert.True((ulong)region.Offset + region.Size <= read.TotalSize));
            }
        }

        Assert.InRange(accepted, 100, Rounds - 100);
    }

    [Fact]
    public void DamagedElfFilesAreConvertedOrRefused()
    {
        Random random = new(2);
        RawElf elf = RawElf.Application();
        int symbol = elf.Symbol("place", RawElf.FlashBase + 16, RawElf.TextSection);
        elf.Relocations(".rel.data", RawElf.DataSection, (512, 2, symbol));
        elf.Relocations(".rel.text", RawElf.TextSection, (RawElf.FlashBase + 8, 26, symbol));
        byte[] seed = elf.ToArray();
        ApplicationOptions options = new() { Name = "fuzz" };
        int accepted = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] file = Damage(random, seed, header: seed.Length);
            try
            {
                TbfReader.Read(ApplicationBuilder.FromElf(ElfImage.Read(file), options));
                accepted++;
            }
            catch (ImageException)
            {
                // The expected way to refuse.
            }
        }

        Assert.InRange(accepted, 100, Rounds - 100);
    }

    [Fact]
    public void DamagedBundlesAreReadOrRefused()
    {
        Random random = new(3);
        byte[] seed = PlainTar.OfFiles(("metadata.toml", "tab-version = 1\nname = \"x\"\n"u8.ToArray()), ("cortex-m3.tbf", Application()), ("cortex-m4.tbf", Application()));
        int accepted = 0;
        for (int round = 0; round < Rounds; round++)
        {
            // In the headers and the description, as a rule with a checksum that would let it pass.
            byte[] file = Damage(random, seed, header: 1536);
            foreach (int offset in (ReadOnlySpan<int>)[0, 1024])
            {
                if (file.Length >= offset + 512 && random.Next(8) != 0)
                {
                    PlainTar.Sign(file, offset);
                }
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            accepted += Verifier.VerifyTab(file, []).Any(finding => finding.Level == FindingLevel.Error) ? 0 : 1;
            Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < MostMemory, $"round {round} takes too much memory");
        }

        Assert.InRange(accepted, 100, Rounds - 100);
    }

    [Fact]
    public void DamagedImagesOfFlashAreWalkedToAnEnd()
    {
        Random random = new(4);
        byte[] seed = [.. Application(), .. TbfWriter.WritePadding(512), .. new byte[496], .. Application(), .. Enumerable.Repeat((byte)0xFF, 64)];
        int whole = 0;
        for (int round = 0; round < Rounds; round++)
        {
            byte[] file = Damage(random, seed, header: seed.Length);
            FlashContents contents = FlashContents.Walk(file, 0);
            Assert.True(contents.End <= file.Length);
            whole += contents.Items.Count == 3 ? 1 : 0;
            Assert.NotEmpty(Verifier.VerifyFlash(contents, file, 0x20000, []));
            Assert.All(contents.Items.Where(item => item.File is not null), item => Assert.NotEmpty(BinaryReport.Of(item.File!).Lines().ToArray()));
        }

        Assert.InRange(whole, 100, Rounds - 100);
    }

    [Fact]
    public void DamagedExecutablesAreJudged()
    {
        Random random = new(6);
        byte[] seed = RawElf.Application().ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            Assert.NotEmpty(Verifier.VerifyElf(Damage(random, seed, header: seed.Length)));
        }
    }

    private static byte[] Application() => TbfCredentials.Add(
        TbfReader.Read(TbfWriter.Write(new TbfContents { Binary = new byte[200], EntryOffset = 1, MinimumRamSize = 100, Name = "fuzz", FooterReserve = 100 })),
        [TbfCredentialFormat.Sha256],
        []);

    private static byte[] Damage(Random random, byte[] seed, int header)
    {
        byte[] file = (byte[])seed.Clone();
        uint[] interesting = [0, 1, 4, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFC, (uint)seed.Length];
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int offset = random.Next(header);
            switch (random.Next(4))
            {
                case 0:
                    file[offset] = (byte)random.Next(256);
                    break;
                case 1:
                    file[offset] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    BitConverter.GetBytes(interesting[random.Next(interesting.Length)]).CopyTo(file, Math.Min(offset & ~3, file.Length - 4));
                    break;
                default:
                    BitConverter.GetBytes((ushort)random.Next(65536)).CopyTo(file, Math.Min(offset & ~1, file.Length - 2));
                    break;
            }
        }

        return random.Next(10) == 0 ? file[..random.Next(file.Length)] : file;
    }
}
