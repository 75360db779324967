// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Image.Debugging;

namespace Tock.Decoding.Types;

/// <summary>The shape of entries of .debug_info (DWARF version 4, section 7.5.3).</summary>
/// <param name="Tag">What they describe.</param>
/// <param name="HasChildren">Whether entries that belong to them follow.</param>
/// <param name="Attributes">Their attributes and how these are written.</param>
internal sealed record DebugAbbreviation(uint Tag, bool HasChildren, IReadOnlyList<(uint Name, uint Form)> Attributes)
{
    internal static Dictionary<uint, DebugAbbreviation> ReadTable(byte[] section, uint offset)
    {
        Dictionary<uint, DebugAbbreviation> table = [];
        ByteReader reader = new(section, offset);
        for (uint number = reader.Unsigned(); number != 0; number = reader.Unsigned())
        {
            uint tag = reader.Unsigned();
            bool hasChildren = reader.Byte() != 0;
            List<(uint, uint)> attributes = [];
            for ((uint name, uint form) = (reader.Unsigned(), reader.Unsigned()); name != 0 || form != 0; (name, form) = (reader.Unsigned(), reader.Unsigned()))
            {
                attributes.Add((name, form));
            }

            table[number] = new DebugAbbreviation(tag, hasChildren, attributes);
        }

        return table;
    }
}
