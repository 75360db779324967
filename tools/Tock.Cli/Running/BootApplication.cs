// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Tbf;

namespace Tock.Cli.Running;

/// <summary>An application in the flash that a board boots from.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Address">Address of its header.</param>
/// <param name="File">Its image as it stands there; null if it is damaged.</param>
/// <param name="Size">Its size in bytes.</param>
/// <param name="ElfPath">The ELF file that it was made from; null if that is not known.</param>
internal sealed record BootApplication(string Name, uint Address, TbfFile? File, uint Size, string? ElfPath)
{
    /// <summary>A line for people.</summary>
    internal string Describe()
    {
        string ram = File?.FixedAddresses.RamStart is { } start ? $", RAM from 0x{start:x8}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"  application  {Name,-16} {Size,6} bytes at 0x{Address:x8}{ram}");
    }
}
