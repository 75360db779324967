// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Order, texts and special values, for processors that have such numbers.</content>
public readonly partial struct Single : IEquatable<float>, IComparable<float>, IComparable, ISpanFormattable
{
    /// <summary>The largest number.</summary>
    public const float MaxValue = 3.40282347E+38F;

    /// <summary>The least number.</summary>
    public const float MinValue = -3.40282347E+38F;

    /// <summary>The least number above 0.</summary>
    public const float Epsilon = 1.401298E-45F;

    /// <summary>What is no number.</summary>
    public const float NaN = 0.0F / 0.0F;

    /// <summary>Above all numbers.</summary>
    public const float PositiveInfinity = 1.0F / 0.0F;

    /// <summary>Below all numbers.</summary>
    public const float NegativeInfinity = -1.0F / 0.0F;

    private const int MantissaBits = 23;
    private const int ExponentBits = 8;
    private const uint SignBit = (uint)1 << (MantissaBits + ExponentBits);
    private const uint InfinityBits = (((uint)1 << ExponentBits) - 1) << MantissaBits;

    private uint Bits => BitConverter.SingleToUInt32Bits(_value);

    /// <summary>Whether it is no number.</summary>
    public static bool IsNaN(float value)
    {
        return (value.Bits & ~SignBit) > InfinityBits;
    }

    /// <summary>Whether it is beyond all numbers.</summary>
    public static bool IsInfinity(float value)
    {
        return (value.Bits & ~SignBit) == InfinityBits;
    }

    /// <summary>Whether it is a number.</summary>
    public static bool IsFinite(float value)
    {
        return (value.Bits & ~SignBit) < InfinityBits;
    }

    /// <summary>Whether it has a minus.</summary>
    public static bool IsNegative(float value)
    {
        return (value.Bits & SignBit) != 0;
    }

    /// <summary>Whether both are equal; here what is no number equals itself.</summary>
    public bool Equals(float obj)
    {
        return _value == obj || (IsNaN(_value) && IsNaN(obj));
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is float other && Equals(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        uint bits = IsNaN(_value) ? InfinityBits + 1 : (Bits & ~SignBit) == 0 ? 0 : Bits;
        return bits.GetHashCode();
    }

    /// <summary>What is no number comes before all that are.</summary>
    public int CompareTo(float value)
    {
        return _value < value ? -1 : _value > value ? 1 : _value == value ? 0 : IsNaN(_value) ? (IsNaN(value) ? 0 : -1) : 1;
    }

    /// <inheritdoc/>
    public int CompareTo(object? value)
    {
        if (value is not (null or float))
        {
            Throw.Argument("The values are of different types.");
        }

        return value is float other ? CompareTo(other) : 1;
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
