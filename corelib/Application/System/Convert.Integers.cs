// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Between the everyday types.</content>
public static partial class Convert
{
    /// <summary>Reads a number; 0 for null.</summary>
    public static int ToInt32(string? value)
    {
        return value is null ? 0 : int.Parse(value);
    }

    /// <summary>Reads a number; 0 for null. The provider is not asked.</summary>
    public static int ToInt32(string? value, IFormatProvider? provider)
    {
        return ToInt32(value);
    }

    /// <summary>The number, where it fits.</summary>
    public static int ToInt32(long value)
    {
        return checked((int)value);
    }

    /// <summary>1 for true, 0 for false.</summary>
    public static int ToInt32(bool value)
    {
        return value ? 1 : 0;
    }

    /// <summary>The number of the code unit.</summary>
    public static int ToInt32(char value)
    {
        return value;
    }

    /// <summary>The number, where it fits.</summary>
    public static byte ToByte(int value)
    {
        return checked((byte)value);
    }

    /// <summary>The code unit of the number, where there is one.</summary>
    public static char ToChar(int value)
    {
        return checked((char)value);
    }

    /// <summary>Whether the number is not 0.</summary>
    public static bool ToBoolean(int value)
    {
        return value != 0;
    }

    /// <summary>The number as a text.</summary>
    public static string ToString(int value)
    {
        return value.ToString();
    }

    /// <summary>The text of an object; empty for null.</summary>
    public static string? ToString(object? value)
    {
        return value is null ? "" : value.ToString();
    }
}
