// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Enumerations;

/// <summary>An enumeration as people wrote it.</summary>
/// <param name="Kind">The type of its values, as metadata and tables of types number it.</param>
/// <param name="IsCombined">Whether it has the attribute Flags.</param>
/// <param name="Values">The bits of the values, in ascending order, as on the desktop.</param>
/// <param name="Names">The name for each of the values.</param>
internal sealed record Enumeration(int Kind, bool IsCombined, ulong[] Values, string[] Names)
{
    private const int FirstKind = 4;
    private const int LastKind = 11;

    /// <summary>Whether values are whole numbers with 8 to 64 bits: C# has no others.</summary>
    internal static bool IsKnown(int kind)
    {
        return kind is >= FirstKind and <= LastKind;
    }

    /// <summary>The size of a value in bytes.</summary>
    internal int Width => 1 << ((Kind - FirstKind) / 2);
}
