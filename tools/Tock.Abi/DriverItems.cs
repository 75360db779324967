// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Abi;

/// <summary>The names of drivers that a project file may use in place of their numbers, and the boards that have them.</summary>
internal static class DriverItems
{
    internal static string Write(AbiDescription abi)
    {
        StringBuilder text = new();
        text.Append("<!-- SPDX-License-Identifier: Apache-2.0 OR MIT -->\n");
        text.Append("<!-- Written by tools/Tock.Abi from abi/tock.json; change that and run it. -->\n");
        text.Append("<Project>\n  <ItemGroup>\n");
        foreach (AbiDriver driver in abi.Drivers)
        {
            text.Append($"    <TockDriver Include=\"{driver.FileName}\" Number=\"0x{driver.Number:x}\" Boards=\";{string.Join(';', driver.Boards)};\" />\n");
        }

        text.Append("  </ItemGroup>\n</Project>\n");
        return text.ToString();
    }
}
