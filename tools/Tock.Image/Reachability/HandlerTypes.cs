// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;
using Tock.Image.Exceptions;

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
        for (uint left = HandlerReader.ReadNumber(section, ref position); left > 0; left--)
        {
            _ = HandlerReader.ReadNumber(section, ref position);
            uint kind = HandlerReader.ReadNumber(section, ref position) & KindMask;
            _ = HandlerReader.ReadNumber(section, ref position);
            if (kind == Typed)
            {
                result.Add(position);
                position += 4;
            }
            else if (kind == Filter)
            {
                _ = HandlerReader.ReadNumber(section, ref position);
            }
        }

        return result;
    }
}
