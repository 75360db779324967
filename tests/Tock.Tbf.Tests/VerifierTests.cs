// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Credentials;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;
using Tock.Tbf.Relocations;
using Tock.Tbf.Tabs;
using Tock.Tbf.Tests.Independent;
using Tock.Tbf.Verification;

namespace Tock.Tbf.Tests;

/// <summary>What is said of files that are in order, and of those that are not.</summary>
public sealed class VerifierTests
{
    private static readonly TbfContents s_contents = new()
    {
        Binary = new byte[200],
        EntryOffset = 1,
        MinimumRamSize = 500,
        Name = "app",
        Permissions = [new TbfPermission(1, 0, 6)],
        StoragePermissions = new TbfStoragePermissions(1, [1], [1]),
        FooterReserve = 100,
    };

    [Fact]
    public void ABinaryInOrderPasses()
    {
        byte[] signed = TbfCredentials.Add(TbfReader.Read(TbfWriter.Write(s_contents)), [TbfCredentialFormat.Sha256], []);

        IReadOnlyList<Finding> findings = Verifier.VerifyBinary(signed, []);

        Assert.All(findings, finding => Assert.Equal(FindingLevel.Passed, finding.Level));
        Assert.Equal(["header", "size", "permissions", "storage", "credentials"], findings.Select(finding => finding.Check));
    }

    [Fact]
    public void WhatIsWrongWithABinaryIsSaidWithWhatToDo()
    {
        byte[] good = TbfWriter.Write(s_contents);
        byte[] badChecksum = [.. good];
        badChecksum[20] ^= 4;
        byte[] badDigest = TbfCredentials.Add(TbfReader.Read(good), [TbfCredentialFormat.Sha256], []);
        badDigest[300] ^= 4;
        byte[] shortDigest = [.. good];
        shortDigest[BitConverter.ToInt32(good, 48) + 4] = 3;

        (byte[] File, FindingLevel Level, string Check, string Text)[] cases =
        [
            (badChecksum, FindingLevel.Error, "header", "header checksum is"),
            (good[..400], FindingLevel.Error, "header", "cut off"),
            ([], FindingLevel.Error, "header", "too few"),
            (TbfWriter.WritePadding(16), FindingLevel.Error, "header", "no application"),
            (badDigest, FindingLevel.Error, "credentials", "Sha256 does not match"),
            (shortDigest, FindingLevel.Error, "credentials", "is no Sha256"),
            (Write(s_contents with { KernelVersion = new TbfKernelVersion(3, 0) }), FindingLevel.Error, "kernel version", "needs a kernel 3.0"),
            (Write(s_contents with { Flags = TbfFlags.None }), FindingLevel.Warning, "flags", "disabled"),
            (Write(s_contents with { Permissions = [new TbfPermission(0x60001, 0, 1)] }), FindingLevel.Warning, "permissions", "no driver 0x60001"),
            (Write(s_contents with { Permissions = [new TbfPermission(2, 0, 1UL << 40)] }), FindingLevel.Warning, "permissions", "the driver led has no command 40"),
            (Write(s_contents with { StoragePermissions = new TbfStoragePermissions(1, [1, 2, 3, 4, 5, 6, 7, 8, 9], []) }), FindingLevel.Warning, "storage", "more than 8"),
            (new RawTbf().WithMain().WithKernelVersion().With(3, "x"u8.ToArray()).ToArray(), FindingLevel.Warning, "size", "no power of two"),
            (new RawTbf().WithMain().WithKernelVersion().ToArray(), FindingLevel.Warning, "name", "has none"),
        ];
        foreach ((byte[] file, FindingLevel level, string check, string text) in cases)
        {
            Finding finding = Verifier.VerifyBinary(file, []).First(finding => finding.Level != FindingLevel.Passed && finding.Check == check);
            Assert.Equal(level, finding.Level);
            Assert.Contains(text, finding.Text, StringComparison.Ordinal);
        }

        Assert.All(Verifier.VerifyBinary(badDigest, []).Where(finding => finding.Level == FindingLevel.Error), finding => Assert.NotNull(finding.NextStep));
    }

    [Fact]
    public void RelocationsHaveToBeOfTheBinary()
    {
        Assert.Contains("2 places", Only(Bound(0x40000010, 0x50000020)).Text, StringComparison.Ordinal);
        Assert.Contains("0x48000010 at 0x0 of the binary is not in its flash", Only(Bound(0x48000010, 0x50000020)).Text, StringComparison.Ordinal);
        Assert.Contains("0x20000000 at 0x4 of the binary is not in its RAM", Only(Bound(0x40000010, 0x20000000)).Text, StringComparison.Ordinal);

        static Finding Only(byte[] file) => Verifier.VerifyBinary(file, []).Single(finding => finding.Check == "relocations");
    }

    [Fact]
    public void ABundleIsJudgedByItsMembersAndWhatItSaysOfThem()
    {
        byte[] good = TbfWriter.Write(s_contents);
        TabMetadata metadata = new() { Name = "app", MinimumKernelVersion = "2.0" };
        Assert.All(
            Verifier.VerifyTab(TabWriter.Write(metadata, [new TabMember("cortex-m3.tbf", good)]), []),
            finding => Assert.Equal(FindingLevel.Passed, finding.Level));

        byte[] damaged = [.. good];
        damaged[16] ^= 1;
        Finding[] findings =
        [
            .. Verifier.VerifyTab(
                TabWriter.Write(metadata with { Name = "other", MinimumKernelVersion = "2.4" },
                    [new TabMember("cortex-m3.tbf", good), new TabMember("cortex-m4.0x00030080.0x20000000.tbf", good), new TabMember("cortex-m7.tbf", damaged)]),
                []).Where(finding => finding.Level != FindingLevel.Passed),
        ];
        Assert.Equal(
            ["cortex-m3.tbf name", "cortex-m3.tbf kernel version", "cortex-m4.0x00030080.0x20000000.tbf name", "cortex-m4.0x00030080.0x20000000.tbf kernel version",
                "cortex-m4.0x00030080.0x20000000.tbf addresses", "cortex-m7.tbf header"],
            findings.Select(finding => $"{finding.Subject} {finding.Check}"));
        Assert.Equal("bundle", Verifier.VerifyTab("metadata.toml"u8.ToArray(), []).Single().Check);
        Assert.Contains(Verifier.VerifyTab(PlainTar.OfFiles(("metadata.toml", metadata.ToArray())), []), finding => finding.Text == "it has no binary");
    }

    [Fact]
    public void AnImageOfFlashIsJudgedByPlaceToo()
    {
        byte[] unplaced = Bound(0x40000010, 0x50000020);
        FlashArea area = new(0x20000, 0x10000);
        FlashImage image = FlashImage.Build(area, new RamArea(0x20000000, 0x10000),
            [FlashEntry.FromTbf(TbfReader.Read(TbfWriter.Write(s_contents with { ShortId = 5 }))), FlashEntry.FromTbf(TbfReader.Read(unplaced))], FlashOrder.AsGiven);

        Assert.All(Flash(image.Bytes, 0x20000), finding => Assert.Equal(FindingLevel.Passed, finding.Level));

        // The application that is bound to its place tells where the image is from; at another place it is lost.
        Assert.All(Flash(image.Bytes, null), finding => Assert.Equal(FindingLevel.Passed, finding.Level));
        Assert.Contains("was linked for", Flash(image.Bytes, 0x30000).Single(finding => finding.Level == FindingLevel.Error).Text, StringComparison.Ordinal);

        byte[] twice = TbfWriter.Write(s_contents with { ShortId = 5 });
        Assert.Contains(Flash((byte[])[.. twice, .. twice], null), finding => finding is { Level: FindingLevel.Warning, Check: "identifiers" });
        Assert.Contains(Flash(unplaced, null), finding => finding is { Level: FindingLevel.Error, Check: "place" });
        Assert.Contains(Flash((byte[])[.. twice, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16], null), finding => finding is { Level: FindingLevel.Warning, Check: "end" });
    }

    [Fact]
    public void AnExecutableIsJudgedByWhatCanBeMadeOfIt()
    {
        Assert.All(Verifier.VerifyElf(RawElf.Application().ToArray()), finding => Assert.Equal(FindingLevel.Passed, finding.Level));
        Assert.Contains("entry point", Verifier.VerifyElf(RawElf.Application(entry: 1).ToArray())[^1].Text, StringComparison.Ordinal);
        Assert.Equal(FindingLevel.Error, Verifier.VerifyElf("text"u8.ToArray()).Single().Level);
    }

    private static IReadOnlyList<Finding> Flash(ReadOnlyMemory<byte> image, uint? address) =>
        Verifier.VerifyFlash(FlashContents.Walk(image, 0), image, address, []);

    private static byte[] Write(TbfContents contents) => TbfWriter.Write(contents);

    // Two words that an installer changes: an address of flash, and one of RAM.
    private static byte[] Bound(uint first, uint second)
    {
        byte[] binary = [.. BitConverter.GetBytes(first), .. BitConverter.GetBytes(second), .. new byte[100]];
        return TbfWriter.Write(s_contents with
        {
            Name = "bound",
            Binary = binary,
            FooterReserve = 0,
            FixedAddresses = new TbfFixedAddresses(ApplicationBuilder.NominalRam, ApplicationBuilder.NominalFlash),
            Relocations = RelocationTable.Create([new Relocation(0, RelocationKind.Word, 1, 0), new Relocation(4, RelocationKind.Word, 0, 1)], binary),
        });
    }
}
