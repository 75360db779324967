// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Reports;

/// <summary>What a TBF says, for people and for scripts. Sizes and offsets are in bytes, addresses are written 0x….</summary>
public sealed record BinaryReport
{
    /// <summary>The application's name; "padding" for a header that only fills a gap.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it only fills a gap.</summary>
    public required bool IsPadding { get; init; }

    /// <summary>Size in flash.</summary>
    public required uint TotalSize { get; init; }

    /// <summary>Size of the header.</summary>
    public required uint HeaderSize { get; init; }

    /// <summary>The header's checksum.</summary>
    public required string Checksum { get; init; }

    /// <summary>Whether the kernel starts it.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>Whether installers erase it only when forced to.</summary>
    public bool? IsSticky { get; init; }

    /// <summary>Version of the application.</summary>
    public uint? Version { get; init; }

    /// <summary>The least kernel version.</summary>
    public string? KernelVersion { get; init; }

    /// <summary>Where the binary starts.</summary>
    public uint? BinaryStart { get; init; }

    /// <summary>Where it ends.</summary>
    public uint? BinaryEnd { get; init; }

    /// <summary>Bytes behind it that hold credentials or relocations.</summary>
    public uint? FooterSize { get; init; }

    /// <summary>Bytes behind it that nothing is in.</summary>
    public uint? FreeSize { get; init; }

    /// <summary>Entry point, from the start of the binary.</summary>
    public string? Entry { get; init; }

    /// <summary>RAM that it asks for.</summary>
    public uint? MinimumRam { get; init; }

    /// <summary>Where its binary was linked for.</summary>
    public string? FlashAddress { get; init; }

    /// <summary>Where its RAM was linked for.</summary>
    public string? RamAddress { get; init; }

    /// <summary>How many places an installer changes.</summary>
    public int? Relocations { get; init; }

    /// <summary>Fixed short identifier.</summary>
    public string? ShortId { get; init; }

    /// <summary>Parts of the image that the application may write.</summary>
    public IReadOnlyList<TbfFlashRegion>? WriteableFlash { get; init; }

    /// <summary>Permitted commands; null for all.</summary>
    public IReadOnlyList<PermissionReport>? Permissions { get; init; }

    /// <summary>Storage identifiers.</summary>
    public TbfStoragePermissions? Storage { get; init; }

    /// <summary>What stands behind the binary.</summary>
    public IReadOnlyList<FooterReport>? Footers { get; init; }

    /// <summary>The report of a TBF.</summary>
    public static BinaryReport Of(TbfFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        BinaryReport report = new()
        {
            Name = file.IsPadding ? "padding" : file.Name,
            IsPadding = file.IsPadding,
            TotalSize = file.TotalSize,
            HeaderSize = file.HeaderSize,
            Checksum = $"0x{TbfHeader.Checksum(file.Bytes.Span[..file.HeaderSize]):x8}",
        };
        if (file.IsPadding)
        {
            return report;
        }

        uint footers = (uint)file.Footers.Where(footer => footer.Format != Credentials.TbfCredentialFormat.Reserved).Sum(footer => footer.Size);
        return report with
        {
            IsEnabled = file.Flags.HasFlag(TbfFlags.Enabled),
            IsSticky = file.Flags.HasFlag(TbfFlags.Sticky),
            Version = file.Program.Version,
            KernelVersion = file.KernelVersion.ToString(),
            BinaryStart = file.ProtectedSize,
            BinaryEnd = file.Program.BinaryEnd,
            FooterSize = Math.Min(footers, file.TotalSize - file.Program.BinaryEnd),
            FreeSize = file.TotalSize - file.Program.BinaryEnd - Math.Min(footers, file.TotalSize - file.Program.BinaryEnd),
            Entry = $"0x{file.Program.EntryOffset - file.Program.ProtectedTrailerSize:x}",
            MinimumRam = file.Program.MinimumRamSize,
            FlashAddress = Address(file.FixedAddresses.FlashStart),
            RamAddress = Address(file.FixedAddresses.RamStart),
            Relocations = file.Relocations?.Entries.Count,
            ShortId = Address(file.ShortId),
            WriteableFlash = file.WriteableFlashRegions.Count == 0 ? null : file.WriteableFlashRegions,
            Permissions = file.Permissions is { } permissions ? [.. permissions.Select(PermissionReport.Of)] : null,
            Storage = file.StoragePermissions,
            Footers = [.. file.Footers.Select(footer => FooterReport.Of(file, footer))],
        };
    }

    /// <summary>The report as lines of two columns.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Line("name", Name);
        yield return Line("total size", TotalSize);
        yield return Line("header size", $"{HeaderSize}, checksum {Checksum}");
        if (IsPadding)
        {
            yield break;
        }

        yield return Line("flags", (IsEnabled == true ? "enabled" : "disabled") + (IsSticky == true ? ", sticky" : ""));
        yield return Line("app version", Version);
        yield return Line("kernel version", KernelVersion);
        yield return Line("binary", $"{BinaryStart}..{BinaryEnd}, {BinaryEnd - BinaryStart} bytes");
        yield return Line("behind it", $"{FooterSize} bytes of footers, {FreeSize} free");
        yield return Line("entry", $"{Entry} into the binary");
        yield return Line("minimum RAM", MinimumRam);
        foreach ((string label, string? value) in new[] { ("flash address", FlashAddress), ("RAM address", RamAddress), ("short id", ShortId) })
        {
            if (value is not null)
            {
                yield return Line(label, value);
            }
        }

        if (Relocations is { } relocations)
        {
            yield return Line("relocations", $"{relocations}: an installer chooses its addresses");
        }

        foreach (TbfFlashRegion region in WriteableFlash ?? [])
        {
            yield return Line("writeable flash", $"{region.Offset}..{(ulong)region.Offset + region.Size}");
        }

        foreach (string line in PermissionLines().Concat(FooterLines()))
        {
            yield return line;
        }
    }

    private IEnumerable<string> PermissionLines()
    {
        if (Permissions is null)
        {
            yield return Line("permissions", "all commands of all drivers");
        }

        foreach (PermissionReport permission in Permissions ?? [])
        {
            yield return Line("permission", $"{permission.Name ?? "unknown driver"} ({permission.Driver}): commands {string.Join(", ", permission.Commands)}");
        }

        if (Storage is { } storage)
        {
            yield return Line("storage", $"write {storage.WriteId}, read [{string.Join(' ', storage.ReadIds)}], modify [{string.Join(' ', storage.ModifyIds)}]");
        }
    }

    private IEnumerable<string> FooterLines() => (Footers ?? []).Select(footer => Line(
        footer.Kind == "relocations" ? "footer" : "credential",
        footer.Kind == nameof(Credentials.TbfCredentialFormat.Reserved)
            ? $"room for credentials, {footer.Size} bytes"
            : $"{footer.Kind}, {footer.Size} bytes{(footer.State is null ? "" : $": {footer.State}")}"));

    private static string Line(string label, object? value) => $"{label,-16}{value}";

    private static string? Address(uint? value) => value is null ? null : $"0x{value:x8}";
}
