// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Drivers;

namespace Tock.Tbf.Reports;

/// <summary>Permission for commands of a driver.</summary>
/// <param name="Driver">The driver's number, as 0x….</param>
/// <param name="Name">Its name; null if it is none of this system's.</param>
/// <param name="Commands">The commands' numbers.</param>
public sealed record PermissionReport(string Driver, string? Name, IReadOnlyList<uint> Commands)
{
    private const int CommandsPerEntry = 64;

    internal static PermissionReport Of(TbfPermission permission) => new(
        $"0x{permission.Driver:x}",
        DriverCatalog.Known.Find(permission.Driver)?.Name,
        [.. Numbers(permission)]);

    /// <summary>The commands that a permission allows.</summary>
    internal static IEnumerable<uint> Numbers(TbfPermission permission)
    {
        for (int bit = 0; bit < CommandsPerEntry; bit++)
        {
            ulong number = ((ulong)permission.Offset * CommandsPerEntry) + (uint)bit;
            if ((permission.Commands >> bit & 1) != 0 && number <= uint.MaxValue)
            {
                yield return (uint)number;
            }
        }
    }
}
