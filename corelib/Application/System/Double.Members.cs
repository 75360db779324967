// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Order, texts and special values, for processors that have such numbers.</content>
public readonly partial struct Double : IEquatable<double>, IComparable<double>, IComparable, ISpanFormattable
{
    /// <summary>The largest number.</summary>
    public const double MaxValue = 1.7976931348623157E+308;

    /// <summary>The least number.</summary>
    public const double MinValue = -1.7976931348623157E+308;

    /// <summary>The least number above 0.</summary>
    public const double Epsilon = 4.9406564584124654E-324;

    /// <summary>What is no number.</summary>
    public const double NaN = 0.0D / 0.0D;

    /// <summary>Above all numbers.</summary>
    public const double PositiveInfinity = 1.0D / 0.0D;

    /// <summary>Below all numbers.</summary>
    public const double NegativeInfinity = -1.0D / 0.0D;

    private const int MantissaBits = 52;
    private const int ExponentBits = 11;
    private const ulong SignBit = 1UL << (MantissaBits + ExponentBits);
    private const ulong InfinityBits = (((ulong)1 << ExponentBits) - 1) << MantissaBits;

    private ulong Bits => BitConverter.DoubleToUInt64Bits(_value);

    /// <summary>Whether it is no number.</summary>
    public static bool IsNaN(double value)
    {
        return (value.Bits & ~SignBit) > InfinityBits;
    }

    /// <summary>Whether it is beyond all numbers.</summary>
    public static bool IsInfinity(double value)
    {
        return (value.Bits & ~SignBit) == InfinityBits;
    }

    /// <summary>Whether it is a number.</summary>
    public static bool IsFinite(double value)
    {
        return (value.Bits & ~SignBit) < InfinityBits;
    }

    /// <summary>Whether it has a minus.</summary>
    public static bool IsNegative(double value)
    {
        return (value.Bits & SignBit) != 0;
    }

    /// <summary>Whether both are equal; here what is no number equals itself.</summary>
    public bool Equals(double obj)
    {
        return _value == obj || (IsNaN(_value) && IsNaN(obj));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is double other && Equals(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        ulong bits = IsNaN(_value) ? InfinityBits + 1 : (Bits & ~SignBit) == 0 ? 0 : Bits;
        return bits.GetHashCode();
    }

    /// <summary>What is no number comes before all that are.</summary>
    public int CompareTo(double value)
    {
        return _value < value ? -1 : _value > value ? 1 : _value == value ? 0 : IsNaN(_value) ? (IsNaN(value) ? 0 : -1) : 1;
    }

    /// <inheritdoc/>
    public int CompareTo(object? value)
    {
        if (value is not (null or double))
        {
            Throw.Argument("The values are of different types.");
        }

        return value is double other ? CompareTo(other) : 1;
    }

    /// <summary>The fewest digits that no other number is nearer to.</summary>
    public override string ToString()
    {
        return Number.FormatFloatingPoint(Bits, MantissaBits, ExponentBits, default);
    }

    /// <summary>The number in a format: G, R, F, N or E with a number of digits, or zeros with a point.</summary>
    public string ToString(string? format)
    {
        return Number.FormatFloatingPoint(Bits, MantissaBits, ExponentBits, format);
    }

    /// <summary>The number as a text; the provider is not asked.</summary>
    public string ToString(IFormatProvider? provider)
    {
        return ToString();
    }

    /// <summary>The number in a format; the provider is not asked.</summary>
    public string ToString(string? format, IFormatProvider? provider)
    {
        return ToString(format);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        return Number.TryFormatFloatingPoint(Bits, MantissaBits, ExponentBits, format, destination, out charsWritten);
    }
}
