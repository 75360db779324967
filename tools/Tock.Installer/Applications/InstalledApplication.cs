// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf;

namespace Tock.Installer.Applications;

/// <summary>One place in the list of applications that a kernel goes through.</summary>
/// <param name="Address">Address of its header.</param>
/// <param name="Size">Bytes up to the next header.</param>
/// <param name="File">What it holds; null if that is malformed.</param>
/// <param name="Problem">What is wrong with it; null if nothing is.</param>
public sealed record InstalledApplication(uint Address, uint Size, TbfFile? File, string? Problem)
{
    /// <summary>Address behind it.</summary>
    public ulong End => (ulong)Address + Size;

    /// <summary>Whether it only fills a gap.</summary>
    public bool IsPadding => File is { IsPadding: true };

    /// <summary>Whether the kernel may start it.</summary>
    public bool IsEnabled => File is not null && File.Flags.HasFlag(TbfFlags.Enabled);

    /// <summary>What to call it.</summary>
    public string Name => File?.Name ?? "";
}
