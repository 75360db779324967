// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;
using Tock.Tbf.Credentials;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;
using Tock.Tbf.Tabs;

namespace Tock.Tbf.Verification;

/// <summary>Checks files of all kinds as far as a host can, and says what it found.</summary>
public static class Verifier
{
    private const uint AssumedStack = 2048;
    private const string MakeAgain = "build the application again, or get the file anew";

    /// <summary>Checks a TBF.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="keys">Keys that may have made its credentials.</param>
    public static IReadOnlyList<Finding> VerifyBinary(ReadOnlyMemory<byte> bytes, IReadOnlyList<CredentialKey> keys)
    {
        List<Finding> all = [];
        Check(() => TbfReader.Read(bytes), keys, new Findings(string.Empty, all));
        return all;
    }

    /// <summary>Checks a bundle, and each binary in it.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="keys">Keys that may have made credentials.</param>
    public static IReadOnlyList<Finding> VerifyTab(ReadOnlyMemory<byte> bytes, IReadOnlyList<CredentialKey> keys)
    {
        List<Finding> all = [];
        Findings findings = new(string.Empty, all);
        TabFile tab;
        try
        {
            tab = TabReader.Read(bytes);
        }
        catch (TabException e)
        {
            findings.Fail("bundle", e.Message, MakeAgain);
            return all;
        }

        findings.Pass("bundle", $"{tab.Metadata.Name}; {string.Join(", ", tab.Members.Select(member => member.Name))}");
        if (tab.Members.Count == 0)
        {
            findings.Fail("bundle", "it has no binary", MakeAgain);
        }

        foreach (string name in tab.OtherNames)
        {
            findings.Warn("bundle", $"its member {name} is neither a binary nor its description", "leave it out");
        }

        foreach (TabMember member in tab.Members)
        {
            Findings ofMember = findings.Of(member.Name);
            if (Check(member.ReadBinary, keys, ofMember) is { } file)
            {
                CheckMember(tab.Metadata, member, file, ofMember);
            }
        }

        return all;
    }

    /// <summary>Checks the applications in an image of flash.</summary>
    /// <param name="contents">The list of them.</param>
    /// <param name="image">The image.</param>
    /// <param name="address">Address of the image's first byte; null if only the applications can tell it.</param>
    /// <param name="keys">Keys that may have made credentials.</param>
    public static IReadOnlyList<Finding> VerifyFlash(FlashContents contents, ReadOnlyMemory<byte> image, uint? address, IReadOnlyList<CredentialKey> keys)
    {
        ArgumentNullException.ThrowIfNull(contents);
        List<Finding> all = [];
        Findings findings = new(string.Empty, all);
        findings.Pass("list", $"from {contents.Start} to {contents.End}: {string.Join(", ", contents.Items.Where(item => item.File is { IsPadding: false }).Select(item => item.File!.Name))}");
        address ??= AddressFrom(contents);
        foreach (FlashItem item in contents.Items)
        {
            Findings ofItem = findings.Of(item.File is { IsPadding: false } ? item.File.Name : $"header at {item.Offset}");
            if (item.File is not { } file)
            {
                ofItem.Fail("header", item.Problem!, item.Size == 0 ? "what follows cannot be found; erase it, or install its applications anew" : "a kernel passes over it; install the application anew");
            }
            else if (!file.IsPadding)
            {
                new BinaryChecks(file, keys, ofItem).Run();
                CheckPlace(file, item.Offset, address, ofItem);
            }
        }

        CheckIdentifiers(contents, findings);
        CheckEnd(contents, image, findings);
        return all;
    }

    /// <summary>Checks that an application can be made of an executable.</summary>
    /// <param name="bytes">The file.</param>
    public static IReadOnlyList<Finding> VerifyElf(ReadOnlyMemory<byte> bytes)
    {
        List<Finding> all = [];
        Findings findings = new(string.Empty, all);
        try
        {
            ElfImage image = ElfImage.Read(bytes);
            findings.Pass("ELF", $"{image.Segments.Count} segments, {image.Sections.Count} sections, for {ElfArchitecture.Of(image) ?? "an ARM processor that it does not name"}");
            if (RamArea.OfKernel(image) is { } area)
            {
                findings.Pass("kernel", $"a kernel of this system; {area.Size} bytes of RAM for processes");
                return all;
            }

            bool hasStack = image.FindSection(".stack") is not null;
            byte[] made = ApplicationBuilder.FromElf(image, new ApplicationOptions { Name = "trial", StackSize = hasStack ? null : AssumedStack });
            TbfFile file = TbfReader.Read(made);
            findings.Pass("application", $"makes a TBF of {file.TotalSize} bytes{(file.Relocations is null ? string.Empty : $" with {file.Relocations.Entries.Count} relocations")}");
            if (!hasStack)
            {
                findings.Warn("application", "it has no .stack section", "tock pack --stack BYTES");
            }
        }
        catch (ImageException e)
        {
            findings.Fail("ELF", e.Message, "link the application again");
        }

        return all;
    }

    private static TbfFile? Check(Func<TbfFile> read, IReadOnlyList<CredentialKey> keys, Findings findings)
    {
        try
        {
            TbfFile file = read();
            if (file.IsPadding)
            {
                findings.Fail("header", "it only fills a gap in flash: there is no application in it");
                return null;
            }

            new BinaryChecks(file, keys, findings).Run();
            return file;
        }
        catch (TbfException e)
        {
            findings.Fail("header", e.Message, MakeAgain);
            return null;
        }
    }

    private static void CheckMember(TabMetadata metadata, TabMember member, TbfFile file, Findings findings)
    {
        if (file.Name != metadata.Name)
        {
            findings.Warn("name", $"its header says {file.Name}, the bundle {metadata.Name}");
        }

        if (metadata.MinimumKernelVersion is { } version && version != file.KernelVersion.ToString())
        {
            findings.Warn("kernel version", $"its header says {file.KernelVersion}, the bundle {version}");
        }

        if (member.Addresses is { } addresses && (file.FixedAddresses.FlashStart != addresses.Flash || file.FixedAddresses.RamStart != addresses.Ram))
        {
            findings.Fail("addresses", "they are not those of its name", MakeAgain);
        }

        if (!TabMember.IsArchitecture(member.Architecture))
        {
            findings.Warn("name", $"'{member.Architecture}' is no name of an architecture");
        }
    }

    // An application that is bound to its address says where the image is from.
    private static uint? AddressFrom(FlashContents contents)
    {
        FlashItem? bound = contents.Items.FirstOrDefault(item => item.File is { Relocations: null, FixedAddresses.FlashStart: not null });
        return bound is null ? null : unchecked(bound.File!.FixedAddresses.FlashStart - bound.File.ProtectedSize - bound.Offset);
    }

    private static void CheckPlace(TbfFile file, uint offset, uint? imageAddress, Findings findings)
    {
        if (file.Relocations is not null)
        {
            findings.Fail("place", "it carries relocations: nobody has placed it, and a kernel refuses it", "install it with tock, which chooses its addresses");
            return;
        }

        // Without it, nothing in the image is bound to an address.
        if (imageAddress is not { } start)
        {
            return;
        }

        uint address = start + offset;
        if (file.FixedAddresses.FlashStart is { } flash && flash != address + file.ProtectedSize)
        {
            findings.Fail("place", $"it was linked for 0x{flash:x8}, and its binary lies at 0x{address + file.ProtectedSize:x8}", "install it anew, or give the right --base");
        }
        else if (address % BitOperations.RoundUpToPowerOf2(file.TotalSize) != 0)
        {
            findings.Warn("place", $"0x{address:x8} is no multiple of its size, as the memory protection of Cortex-M cores wants", "install it anew");
        }
        else
        {
            findings.Pass("place", $"0x{address:x8}");
        }
    }

    private static void CheckIdentifiers(FlashContents contents, Findings findings)
    {
        foreach (IGrouping<uint, TbfFile> same in contents.Items.Select(item => item.File).Where(file => file?.ShortId is not null).GroupBy(file => file!.ShortId!.Value, file => file!))
        {
            if (same.Count() > 1)
            {
                findings.Warn("identifiers", $"{string.Join(" and ", same.Select(file => file.Name))} have one short identifier, 0x{same.Key:x8}: the highest version runs alone");
            }
        }
    }

    private static void CheckEnd(FlashContents contents, ReadOnlyMemory<byte> image, Findings findings)
    {
        if (contents.Items.Any(item => item.Size == 0))
        {
            return;
        }

        // A kernel looks at what follows as at a header, and stops when it is of another version.
        ReadOnlySpan<byte> rest = image.Span[(int)contents.End..];
        ReadOnlySpan<byte> next = rest[..Math.Min(rest.Length, TbfFile.BaseHeaderSize)];
        if (next.ContainsAnyExcept((byte)0xFF) && next.ContainsAnyExcept((byte)0))
        {
            findings.Warn("end", $"behind the last application, at {contents.End}, flash is not erased", "erase it before something is installed there");
        }
        else
        {
            findings.Pass("end", "behind the last application flash is erased, or ends");
        }
    }
}
