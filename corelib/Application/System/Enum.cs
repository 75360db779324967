// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.Enumerations;
using Internal.Runtime;

namespace System;

/// <summary>Base of all enumerations.</summary>
public abstract partial class Enum : ValueType, IComparable, IFormattable
{
    /// <summary>Whether the other object is the same value of the same enumeration.</summary>
    public override bool Equals(object? obj)
    {
        // SAFETY: every object begins with its table.
        unsafe
        {
            return obj is Enum other && other._methodTable == _methodTable && other.Signed == Signed;
        }
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        long number = Signed;
        return unchecked((int)number ^ (number == (int)number ? 0 : (int)(number >> 32)));
    }

    /// <summary>The name of the value; those of the members that it is made of, with commas, if the enumeration has the attribute Flags; its number if there is no name.</summary>
    public override string ToString()
    {
        // SAFETY: every object begins with its table.
        unsafe
        {
            EnumerationMembers* members = EnumerationTable.Find(_methodTable);
            string? text = EnumerationMembers.AreCombined(members) ? EnumerationMembers.Combine(members, Bits) : EnumerationMembers.Find(members, Bits);
            return text ?? Digits();
        }
    }

    /// <summary>The value in a format: G, by name; F, by the names of the members that it is made of; D, as a number; X, in hexadecimal digits.</summary>
    public string ToString(string? format)
    {
        if (string.IsNullOrEmpty(format))
        {
            return ToString();
        }

        switch (format.Length == 1 ? format[0] | 0x20 : 0)
        {
            case 'g':
                return ToString();
            case 'd':
                return Digits();
            case 'f':
                // SAFETY: every object begins with its table.
                unsafe
                {
                    return EnumerationMembers.Combine(EnumerationTable.Find(_methodTable), Bits) ?? Digits();
                }

            case 'x':
                return Bits.ToString("X16").Substring(16 - (2 * Width));
            default:
                Throw.Format("An enumeration has the formats G, D, F and X.");
                return "";
        }
    }

    /// <summary>The value in a format; the provider is not asked.</summary>
    public string ToString(string? format, IFormatProvider? provider)
    {
        return ToString(format);
    }

    /// <summary>Whether all bits of the other value are set in this one.</summary>
    [Intrinsic]
    public bool HasFlag(Enum flag)
    {
        Throw.IfNull(flag, nameof(flag));
        long bits = flag.Signed;
        return (Signed & bits) == bits;
    }

    /// <inheritdoc/>
    public int CompareTo(object? target)
    {
        if (target is null)
        {
            return 1;
        }

        // SAFETY: every object begins with its table.
        unsafe
        {
            if (target._methodTable != _methodTable)
            {
                Throw.Argument("The values are of different enumerations.");
            }
        }

        long other = ((Enum)target).Signed;
        return IsUnsignedLong ? unchecked((ulong)Signed).CompareTo(unchecked((ulong)other)) : Signed.CompareTo(other);
    }

    private bool IsUnsignedLong
    {
        get
        {
            // SAFETY: every object begins with its table.
            unsafe
            {
                return _methodTable->Kind == ElementKind.UInt64;
            }
        }
    }

    // The size of a value in bytes.
    private int Width
    {
        get
        {
            // SAFETY: a boxed value's table gives its size.
            unsafe
            {
                return (int)_methodTable->ValueSize;
            }
        }
    }

    private ulong Bits
    {
        get
        {
            // SAFETY: the boxed value has as many bytes as its table says.
            unsafe
            {
                return EnumerationMembers.Bits(ref Unsafe.As<RawData>(this).Data, Width);
            }
        }
    }

    private string Digits()
    {
        return IsUnsignedLong ? unchecked((ulong)Signed).ToString() : Signed.ToString();
    }

    private long Signed
    {
        get
        {
            // SAFETY: the boxed value is an integer of the kind that its table names.
            unsafe
            {
                ref byte value = ref Unsafe.As<RawData>(this).Data;
                return _methodTable->Kind switch
                {
                    ElementKind.SByte => Unsafe.As<byte, sbyte>(ref value),
                    ElementKind.Byte => value,
                    ElementKind.Int16 => Unsafe.As<byte, short>(ref value),
                    ElementKind.UInt16 => Unsafe.As<byte, ushort>(ref value),
                    ElementKind.UInt32 => Unsafe.As<byte, uint>(ref value),
                    ElementKind.Int64 or ElementKind.UInt64 => Unsafe.As<byte, long>(ref value),
                    _ => Unsafe.As<byte, int>(ref value),
                };
            }
        }
    }
}
