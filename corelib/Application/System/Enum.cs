// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Base of all enumerations. The names of their members are not in the program: a value's text is its number.</summary>
public abstract class Enum : ValueType, IComparable, IFormattable
{
    /// <summary>Whether the other object is the same value of the same enumeration.</summary>
    public override bool Equals(object? obj)
    {
        // SAFETY: every object begins with its table.
        unsafe
        {
            return obj is Enum other && other._methodTable == _methodTable && other.Number == Number;
        }
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        long number = Number;
        return unchecked((int)number ^ (number == (int)number ? 0 : (int)(number >> 32)));
    }

    /// <summary>The number of the value.</summary>
    public override string ToString()
    {
        return IsUnsignedLong ? unchecked((ulong)Number).ToString() : Number.ToString();
    }

    /// <summary>The number of the value in a format: G, D, F or X.</summary>
    public string ToString(string? format)
    {
        bool isDecimal = string.IsNullOrEmpty(format) || (format.Length == 1 && "gdfGDF".Contains(format[0]));
        if (isDecimal)
        {
            return ToString();
        }

        if (format is not ("X" or "x"))
        {
            Throw.Format("An enumeration has the formats G, D, F and X.");
        }

        // SAFETY: a boxed value's table gives its size.
        int digits;
        unsafe
        {
            digits = 2 * (int)_methodTable->ValueSize;
        }

        string text = unchecked((ulong)Number).ToString("X16");
        return text.Substring(16 - digits);
    }

    /// <summary>The number of the value in a format; the provider is not asked.</summary>
    public string ToString(string? format, IFormatProvider? provider)
    {
        return ToString(format);
    }

    /// <summary>Whether all bits of the other value are set in this one.</summary>
    [Intrinsic]
    public bool HasFlag(Enum flag)
    {
        Throw.IfNull(flag, nameof(flag));
        long bits = flag.Number;
        return (Number & bits) == bits;
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

        long other = ((Enum)target).Number;
        return IsUnsignedLong ? unchecked((ulong)Number).CompareTo(unchecked((ulong)other)) : Number.CompareTo(other);
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

    private long Number
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
