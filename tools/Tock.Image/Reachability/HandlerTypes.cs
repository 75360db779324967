// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>
/// Finds the types in the compiler's list of the handlers of a method: a number of clauses, then for each where its stretch begins, how long
/// it is together with its kind, where its handler is, and a type or a condition.
/// </summary>
internal static class HandlerTypes
{
    private const string Prefix = "__ehinfo_";
    private const uint KindMask = 3;
    private const uint Typed = 0;
    private const uint Filter = 2;

    /// <summary>Whether the symbol names such a list.</summary>
    internal static bool IsList(string name)
    {
        return name.StartsWith(Prefix, StringComparison.Ordinal);
    }

    /// <summary>Where the distances to types are.</summary>
    internal static List<uint> Find(ObjectSection section, uint position)
    {
        List<uint> result = [];
        for (uint left = ReadNumber(section, ref position); left > 0; left--)
        {
            _ = ReadNumber(section, ref position);
            uint kind = ReadNumber(section, ref position) & KindMask;
            _ = ReadNumber(section, ref position);
            if (kind == Typed)
            {
                result.Add(position);
                position += 4;
            }
            else if (kind == Filter)
            {
                _ = ReadNumber(section, ref position);
            }
        }

        return result;
    }

    // The low bits of the first byte say how many follow.
    private static uint ReadNumber(ObjectSection section, ref uint position)
    {
        uint first = section.Contents[position];
        int extra = (first & 1) == 0 ? 0 : (first & 2) == 0 ? 1 : (first & 4) == 0 ? 2 : (first & 8) == 0 ? 3 : throw CallRelaxation.Unknown("a distance of more than 28 bits");
        uint value = 0;
        for (int index = 0; index <= extra; index++)
        {
            value |= (uint)section.Contents[position + index] << (index * 8);
        }

        position += (uint)extra + 1;
        return value >> (extra + 1);
    }
}
