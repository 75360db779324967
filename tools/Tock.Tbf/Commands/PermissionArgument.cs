// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace Tock.Tbf.Commands;

/// <summary>Permissions as they are written on the command line and in project files.</summary>
internal static class PermissionArgument
{
    private const int CommandsPerEntry = 64;

    /// <summary>Reads permissions.</summary>
    /// <param name="texts">Each <c>DRIVER:COMMAND[,COMMAND…]</c>, decimal or 0x….</param>
    /// <returns>One entry for each driver and 64 commands, in the order of first mention.</returns>
    internal static List<TbfPermission> Parse(IEnumerable<string> texts)
    {
        List<TbfPermission> permissions = [];
        foreach (string text in texts)
        {
            string[] parts = text.Split(':');
            if (parts.Length != 2)
            {
                throw new TbfException($"permission '{text}' is not DRIVER:COMMAND[,COMMAND...], such as 0x1:1,2");
            }

            uint driver = ParseNumber(parts[0], text);
            foreach (string part in parts[1].Split(','))
            {
                uint command = ParseNumber(part, text);
                Add(permissions, driver, command);
            }
        }

        return permissions;
    }

    /// <summary>Reads a number, decimal or 0x….</summary>
    internal static uint ParseNumber(string text, string context)
    {
        bool isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        string digits = isHexadecimal ? text[2..] : text;
        NumberStyles style = isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        return uint.TryParse(digits, style, CultureInfo.InvariantCulture, out uint number)
            ? number
            : throw new TbfException($"'{text}' in '{context}' is not a number between 0 and 4294967295, decimal or 0x...");
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
