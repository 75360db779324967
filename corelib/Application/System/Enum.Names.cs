// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Enumerations;
using Internal.Runtime;

namespace System;

/// <content>The members of enumerations, and values from texts.</content>
public abstract partial class Enum
{
    /// <summary>The name of a value; null if no member has it.</summary>
    public static string? GetName<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        // SAFETY: the table is that of the type.
        unsafe
        {
            return EnumerationMembers.Find(EnumerationTable.Find(MethodTable.Of<TEnum>()), ToBits(value));
        }
    }

    /// <summary>Whether a member has the value.</summary>
    public static bool IsDefined<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        return GetName(value) is not null;
    }

    /// <summary>The names of all members, in the order of their values as numbers without a sign.</summary>
    public static string[] GetNames<TEnum>()
        where TEnum : struct, Enum
    {
        // SAFETY: the table is that of the type.
        unsafe
        {
            EnumerationMembers* members = EnumerationTable.Find(MethodTable.Of<TEnum>());
            string[] names = new string[EnumerationMembers.Count(members)];
            for (int index = 0; index < names.Length; index++)
            {
                names[index] = EnumerationMembers.Name(members, index);
            }

            return names;
        }
    }

    /// <summary>The values of all members, in the order of <see cref="GetNames{TEnum}"/>.</summary>
    public static TEnum[] GetValues<TEnum>()
        where TEnum : struct, Enum
    {
        // SAFETY: the table is that of the type.
        unsafe
        {
            EnumerationMembers* members = EnumerationTable.Find(MethodTable.Of<TEnum>());
            TEnum[] values = new TEnum[EnumerationMembers.Count(members)];
            for (int index = 0; index < values.Length; index++)
            {
                values[index] = FromBits<TEnum>(EnumerationMembers.Value(members, index));
            }

            return values;
        }
    }

    /// <summary>The value that a text gives: a number, a name, or names with commas between them.</summary>
    public static TEnum Parse<TEnum>(string value)
        where TEnum : struct, Enum
    {
        return Parse<TEnum>(value, ignoreCase: false);
    }

    /// <summary>The value that a text gives: a number, a name, or names with commas between them.</summary>
    public static TEnum Parse<TEnum>(string value, bool ignoreCase)
        where TEnum : struct, Enum
    {
        Throw.IfNull(value, nameof(value));
        return Parse<TEnum>((ReadOnlySpan<char>)value, ignoreCase);
    }

    /// <summary>The value that a text gives: a number, a name, or names with commas between them.</summary>
    public static TEnum Parse<TEnum>(ReadOnlySpan<char> value, bool ignoreCase = false)
        where TEnum : struct, Enum
    {
        Number.Outcome outcome = Read(value, ignoreCase, out TEnum result);
        if (outcome == Number.Outcome.OutOfRange)
        {
            Throw.Overflow();
        }
        else if (outcome == Number.Outcome.BadFormat)
        {
            Throw.Argument("The text is no value of the enumeration.");
        }

        return result;
    }

    /// <summary>The value that a text gives, if it gives one.</summary>
    public static bool TryParse<TEnum>([NotNullWhen(true)] string? value, out TEnum result)
        where TEnum : struct, Enum
    {
        return Read(value, ignoreCase: false, out result) == Number.Outcome.Parsed;
    }

    /// <summary>The value that a text gives, if it gives one.</summary>
    public static bool TryParse<TEnum>([NotNullWhen(true)] string? value, bool ignoreCase, out TEnum result)
        where TEnum : struct, Enum
    {
        return Read(value, ignoreCase, out result) == Number.Outcome.Parsed;
    }

    /// <summary>The value that a text gives, if it gives one.</summary>
    public static bool TryParse<TEnum>(ReadOnlySpan<char> value, out TEnum result)
        where TEnum : struct, Enum
    {
        return Read(value, ignoreCase: false, out result) == Number.Outcome.Parsed;
    }

    /// <summary>The value that a text gives, if it gives one.</summary>
    public static bool TryParse<TEnum>(ReadOnlySpan<char> value, bool ignoreCase, out TEnum result)
        where TEnum : struct, Enum
    {
        return Read(value, ignoreCase, out result) == Number.Outcome.Parsed;
    }

    private static Number.Outcome Read<TEnum>(ReadOnlySpan<char> text, bool ignoreCase, out TEnum result)
        where TEnum : struct, Enum
    {
        // SAFETY: the table is that of the type.
        unsafe
        {
            Number.Outcome outcome = Read(MethodTable.Of<TEnum>(), Unsafe.SizeOf<TEnum>(), text, ignoreCase, out ulong bits);
            result = FromBits<TEnum>(bits);
            return outcome;
        }
    }

    private static Number.Outcome Read(MethodTable* type, int width, ReadOnlySpan<char> text, bool ignoreCase, out ulong bits)
    {
        // SAFETY: the callers' tables are those of enumerations.
        unsafe
        {
            bits = 0;
            text = text.Trim();
            if (!text.IsEmpty && (char.IsAsciiDigit(text[0]) || text[0] is '-' or '+'))
            {
                bool isSigned = type->Kind is ElementKind.SByte or ElementKind.Int16 or ElementKind.Int32 or ElementKind.Int64;
                Number.Outcome outcome = Number.TryParse(text, NumberStyles.Integer, 8 * width, isSigned, out long number);
                bits = unchecked((ulong)number);
                return outcome;
            }

            EnumerationMembers* members = EnumerationTable.Find(type);
            ulong sum = 0;
            for (int comma = 0; comma >= 0; text = text.Slice(comma + 1))
            {
                comma = text.IndexOf(',');
                int index = EnumerationMembers.IndexOf(members, (comma < 0 ? text : text.Slice(0, comma)).Trim(), ignoreCase);
                if (index < 0)
                {
                    return Number.Outcome.BadFormat;
                }

                sum |= EnumerationMembers.Value(members, index);
            }

            bits = sum;
            return Number.Outcome.Parsed;
        }
    }

    private static ulong ToBits<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        // SAFETY: an enumeration's value is a whole number of its size.
        unsafe
        {
            return EnumerationMembers.Bits(ref Unsafe.As<TEnum, byte>(ref value), Unsafe.SizeOf<TEnum>());
        }
    }

    private static TEnum FromBits<TEnum>(ulong bits)
        where TEnum : struct, Enum
    {
        // SAFETY: an enumeration's value is the low bytes of its bits, as many as it has.
        unsafe
        {
            return Unsafe.As<ulong, TEnum>(ref bits);
        }
    }
}
