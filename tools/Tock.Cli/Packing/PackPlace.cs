// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;
using Tock.Tbf.Commands;

namespace Tock.Cli.Packing;

/// <summary>Where an application is to be placed.</summary>
/// <param name="Flash">Where its header is to lie.</param>
/// <param name="Ram">Where its memory is to start.</param>
internal readonly record struct PackPlace(uint Flash, uint Ram)
{
    /// <summary>Reads <c>FLASH:RAM</c>.</summary>
    /// <exception cref="ToolException">It is malformed.</exception>
    internal static PackPlace Read(string text)
    {
        string[] parts = text.Split(':');
        try
        {
            return parts.Length == 2
                ? new PackPlace(PermissionArgument.ParseNumber(parts[0], text), PermissionArgument.ParseNumber(parts[1], text))
                : throw new TbfException($"'{text}' is not FLASH:RAM");
        }
        catch (TbfException e)
        {
            throw new ToolException(e.Message, "--place 0x00040000:0x20008000", ExitCode.Usage);
        }
    }
}
