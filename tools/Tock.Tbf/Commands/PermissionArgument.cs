// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using Tock.Tbf.Drivers;

namespace Tock.Tbf.Commands;

/// <summary>Permissions as they are written on the command line and in project files.</summary>
public static class PermissionArgument
{
    private const int CommandsPerEntry = 64;

    /// <summary>Reads permissions.</summary>
    /// <param name="texts">
    /// Each <c>DRIVER:COMMAND[,COMMAND…]</c>, numbers decimal or 0x…, a driver by its name too; or as upstream's tool has them, <c>DRIVER,COMMAND</c>.
    /// </param>
    /// <returns>One entry for each driver and 64 commands, in the order of first mention.</returns>
    public static IReadOnlyList<TbfPermission> Parse(IEnumerable<string> texts)
    {
        List<TbfPermission> permissions = [];
        foreach (string text in texts)
        {
            string[] parts = text.Split(text.Contains(':', StringComparison.Ordinal) ? ':' : ',');
            if (parts.Length != 2)
            {
                throw new TbfException($"permission '{text}' is not DRIVER:COMMAND[,COMMAND...], such as console:1,2 or 0x1:1,2");
            }

            uint driver = ParseDriver(parts[0], text);
            foreach (string part in parts[1].Split(','))
            {
                uint command = ParseNumber(part, text);
                Add(permissions, driver, command);
            }
        }

        return permissions;
    }

    /// <summary>Reads a number, decimal or 0x….</summary>
    public static uint ParseNumber(string text, string context)
    {
        bool isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        string digits = isHexadecimal ? text[2..] : text;
        NumberStyles style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return uint.TryParse(digits, style, CultureInfo.InvariantCulture, out uint number)
            ? number
            : throw new TbfException($"'{text}' in '{context}' is not a number between 0 and 4294967295, decimal or 0x...");
    }

    private static uint ParseDriver(string text, string context)
    {
        if (text.Length == 0 || char.IsAsciiDigit(text[0]) || text[0] == '-')
        {
            return ParseNumber(text, context);
        }

        return DriverCatalog.Known.Find(text)?.Number
            ?? throw new TbfException($"there is no driver '{text}'; known: {string.Join(", ", DriverCatalog.Known.All.Select(driver => driver.Name))}");
    }

    private static void Add(List<TbfPermission> permissions, uint driver, uint command)
    {
        uint offset = command / CommandsPerEntry;
        ulong bit = 1UL << (int)(command % CommandsPerEntry);
        int index = permissions.FindIndex(entry => entry.Driver == driver && entry.Offset == offset);
        if (index < 0)
        {
            permissions.Add(new TbfPermission(driver, offset, bit));
        }
        else
        {
            permissions[index] = permissions[index] with { Commands = permissions[index].Commands | bit };
        }
    }
}
