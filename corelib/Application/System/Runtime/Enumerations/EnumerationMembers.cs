// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Runtime.Enumerations;

/// <summary>
/// The members of one enumeration, in the order of their values as numbers without a sign. Every pointer is one that
/// <see cref="EnumerationTable.Find"/> gave, or null where an enumeration has no members.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct EnumerationMembers
{
    private const int Combined = 1;
    private const int Wide = 2;

    private readonly ushort _count;
    private readonly byte _width;
    private readonly byte _flags;

    /// <summary>The number of members.</summary>
    internal static int Count(EnumerationMembers* members)
    {
        // SAFETY: the pointer is to members, or null.
        unsafe
        {
            return members is null ? 0 : members->_count;
        }
    }

    /// <summary>Whether values are made of several members: the enumeration has the attribute Flags.</summary>
    internal static bool AreCombined(EnumerationMembers* members)
    {
        // SAFETY: the pointer is to members, or null.
        unsafe
        {
            return members is not null && (members->_flags & Combined) != 0;
        }
    }

    /// <summary>The bits of a member's value.</summary>
    internal static ulong Value(EnumerationMembers* members, int index)
    {
        // SAFETY: the callers' indices are below the number of members; the values stand behind the head.
        unsafe
        {
            int width = members->_width;
            return width == 0 ? (uint)index : Bits(ref *((byte*)(members + 1) + (index * width)), width);
        }
    }

    /// <summary>The bits of a value of so many bytes: 1, 2, 4 or 8.</summary>
    internal static ulong Bits(ref byte value, int width)
    {
        // SAFETY: the value has that many bytes, and is aligned to them or to four.
        unsafe
        {
            return width switch
            {
                1 => value,
                2 => Unsafe.As<byte, ushort>(ref value),
                4 => Unsafe.As<byte, uint>(ref value),
                _ => Unsafe.As<byte, uint>(ref value) | ((ulong)Unsafe.As<byte, uint>(ref Unsafe.Add(ref value, 4)) << 32),
            };
        }
    }

    /// <summary>The name of a member.</summary>
    internal static string Name(EnumerationMembers* members, int index)
    {
        // SAFETY: the callers' indices are below the number of members; there are as many texts behind the values, each with its length in front.
        unsafe
        {
            int unit = (members->_flags & Wide) != 0 ? 2 : 1;
            byte* text = (byte*)(members + 1) + (((members->_count * members->_width) + 1) & ~1);
            while (index-- > 0)
            {
                text += (Unit(text, unit) + 1) * unit;
            }

            string name = string.Allocate(Unit(text, unit));
            Span<char> characters = name.Characters;
            for (int position = 0; position < characters.Length; position++)
            {
                text += unit;
                characters[position] = (char)Unit(text, unit);
            }

            return name;
        }
    }

    /// <summary>The name of the first member with a value; null if there is none.</summary>
    internal static string? Find(EnumerationMembers* members, ulong value)
    {
        int count = Count(members);
        for (int index = 0; index < count; index++)
        {
            if (Value(members, index) == value)
            {
                return Name(members, index);
            }
        }

        return null;
    }

    /// <summary>The names of the members that a value is made of, or of the one that has it; null if that leaves some of it.</summary>
    internal static string? Combine(EnumerationMembers* members, ulong value)
    {
        if (value == 0)
        {
            return Find(members, value);
        }

        string? text = null;
        for (int index = Count(members) - 1; index >= 0; index--)
        {
            ulong part = Value(members, index);
            if (part != 0 && (value & part) == part)
            {
                value &= ~part;
                string name = Name(members, index);
                text = text is null ? name : string.Concat(name, ", ", text);
                if (value == 0)
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>The index of the first member with a name; -1 if there is none.</summary>
    internal static int IndexOf(EnumerationMembers* members, ReadOnlySpan<char> name, bool ignoreCase)
    {
        StringComparison comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        int count = Count(members);
        for (int index = 0; index < count; index++)
        {
            if (name.Equals(Name(members, index), comparison))
            {
                return index;
            }
        }

        return -1;
    }

    private static int Unit(byte* text, int size)
    {
        // SAFETY: texts of units of two bytes are aligned to them.
        unsafe
        {
            return size == 1 ? *text : *(ushort*)text;
        }
    }
}
