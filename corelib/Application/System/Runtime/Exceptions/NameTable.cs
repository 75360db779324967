// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace System.Runtime.Exceptions;

/// <summary>
/// The names of methods and of types of exceptions (tools/Tock.Image/Exceptions/NameTableBuilder.cs has the layout). Two neighbouring
/// bytes of the texts are one from 0x80 on, and these in turn, up to a depth of eight.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct NameTable
{
    private const byte FirstPair = 0x80;
    private const int KindAddresses = 1;

    /// <summary>Between the names of type and method. A text that begins with it is of the type of the one before.</summary>
    private const byte MethodMark = (byte)':';

    private readonly ushort _methodCount;
    private readonly ushort _typeCount;
    private readonly ushort _pairCount;
    private readonly ushort _kind;

    /// <summary>Whether stack traces show methods that nobody gave a name.</summary>
    internal bool ShowsAll => _kind == KindAddresses;

    /// <summary>Finds the name of the method that a place belongs to; null if it has none.</summary>
    /// <param name="names">The table.</param>
    /// <param name="place">Half-words from the start of the code.</param>
    /// <param name="type">Where the name of the type begins; the same as the name if it has the type in it.</param>
    internal static byte* FindMethod(NameTable* names, uint place, out byte* type)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            type = null;
            ushort* starts = (ushort*)(names + 1);
            int index = ExceptionTables.FindLast(starts, names->_methodCount, place);
            if (names->_methodCount == 0 || starts[index] > place)
            {
                return null;
            }

            byte* name = Find(names, index, out type);
            return *name == 0 ? null : name;
        }
    }

    /// <summary>Writes the name of a method as it was found.</summary>
    internal static void WriteMethod(NameTable* names, byte* name, byte* type, ref ReportText text)
    {
        // SAFETY: the pointers are into the one table.
        unsafe
        {
            if (name != type)
            {
                Write(names, type, isTypeOnly: true, ref text);
            }

            Write(names, name, isTypeOnly: false, ref text);
        }
    }

    /// <summary>Writes the name of a type of exceptions; false if it has none.</summary>
    internal static bool WriteType(NameTable* names, uint place, ref ReportText text)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            ushort* types = (ushort*)(names + 1) + names->_methodCount;
            int index = ExceptionTables.FindLast(types, names->_typeCount, place);
            if (names->_typeCount == 0 || types[index] != place)
            {
                return false;
            }

            Write(names, Find(names, names->_methodCount + index, out _), isTypeOnly: false, ref text);
            return true;
        }
    }

    // The text with an index, and the last one up to it that begins with a type.
    private static byte* Find(NameTable* names, int index, out byte* type)
    {
        // SAFETY: there are as many texts as methods and types, each with a 0 behind it.
        unsafe
        {
            byte* text = Pairs(names) + (names->_pairCount * 2);
            type = text;
            while (true)
            {
                byte first = *text;
                while (first >= FirstPair)
                {
                    first = Pairs(names)[(first - FirstPair) * 2];
                }

                type = first is MethodMark or 0 ? type : text;
                if (index-- == 0)
                {
                    return text;
                }

                while (*text++ != 0)
                {
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Write(NameTable* names, byte* name, bool isTypeOnly, ref ReportText text)
    {
        // SAFETY: the text ends with a 0.
        unsafe
        {
            for (bool isWanted = true; isWanted && *name != 0; name++)
            {
                isWanted = WriteByte(names, *name, isTypeOnly, ref text);
            }
        }
    }

    // Recursion ends at a depth of eight, which Tock.Image sees to. False at the end of the type, if no more is wanted.
    private static bool WriteByte(NameTable* names, byte code, bool isTypeOnly, ref ReportText text)
    {
        // SAFETY: texts have numbers of pairs that exist.
        unsafe
        {
            if (code >= FirstPair)
            {
                byte* pair = Pairs(names) + ((code - FirstPair) * 2);
                return WriteByte(names, pair[0], isTypeOnly, ref text) && WriteByte(names, pair[1], isTypeOnly, ref text);
            }

            if (code == MethodMark)
            {
                if (isTypeOnly)
                {
                    return false;
                }

                code = (byte)'.';
            }

            text.Write((char)code);
            return true;
        }
    }

    private static byte* Pairs(NameTable* names)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            return (byte*)((ushort*)(names + 1) + names->_methodCount + names->_typeCount);
        }
    }
}
