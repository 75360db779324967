// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Kinds of characters and their case. Letters, digits and signs are those of Latin-1; beyond it nothing is a letter and nothing has a case.</content>
public readonly partial struct Char : IComparable, ISpanFormattable
{
    /// <summary>Whether it is a letter of Latin-1.</summary>
    public static bool IsLetter(char c)
    {
        return IsAsciiLetter(c) || c is '\u00AA' or '\u00B5' or '\u00BA' or (>= '\u00C0' and <= '\u00FF' and not '\u00D7' and not '\u00F7');
    }

    /// <summary>Whether it is a digit of ten.</summary>
    public static bool IsDigit(char c)
    {
        return IsAsciiDigit(c);
    }

    /// <summary>Whether it is a letter of Latin-1 or a digit.</summary>
    public static bool IsLetterOrDigit(char c)
    {
        return IsLetter(c) || IsDigit(c);
    }

    /// <summary>Whether it is a digit, a small raised digit or a fraction of Latin-1.</summary>
    public static bool IsNumber(char c)
    {
        return IsDigit(c) || c is '\u00B2' or '\u00B3' or '\u00B9' or (>= '\u00BC' and <= '\u00BE');
    }

    /// <summary>Whether it is a letter of Latin-1 in upper case.</summary>
    public static bool IsUpper(char c)
    {
        return IsAsciiLetterUpper(c) || c is >= '\u00C0' and <= '\u00DE' and not '\u00D7';
    }

    /// <summary>Whether it is a letter of Latin-1 in lower case.</summary>
    public static bool IsLower(char c)
    {
        return IsLetter(c) && !IsUpper(c);
    }

    /// <summary>Whether it is a space or what stands for one.</summary>
    public static bool IsWhiteSpace(char c)
    {
        return c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A')
            or '\u2028' or '\u2029' or '\u202F' or '\u205F' or '\u3000';
    }

    /// <summary>Whether it is a control code.</summary>
    public static bool IsControl(char c)
    {
        return c is < ' ' or (>= '\u007F' and <= '\u009F');
    }

    /// <summary>Whether it is punctuation of Latin-1.</summary>
    public static bool IsPunctuation(char c)
    {
        return c is (>= '!' and <= '/' and not '$' and not '+') or ':' or ';' or '?' or '@' or '[' or '\\' or ']' or '_' or '{' or '}'
            or '\u00A1' or '\u00A7' or '\u00AB' or '\u00B6' or '\u00B7' or '\u00BB' or '\u00BF';
    }

    /// <summary>Whether it is a sign of Latin-1 that is no punctuation.</summary>
    public static bool IsSymbol(char c)
    {
        return c is '$' or '+' or '<' or '=' or '>' or '^' or '`' or '|' or '~' or (>= '\u00A2' and <= '\u00A6') or '\u00A8' or '\u00A9'
            or '\u00AC' or (>= '\u00AE' and <= '\u00B1') or '\u00B4' or '\u00B8' or '\u00D7' or '\u00F7';
    }

    /// <summary>Whether it is half of a character beyond 16 bits.</summary>
    public static bool IsSurrogate(char c)
    {
        return c is >= '\uD800' and <= '\uDFFF';
    }

    /// <summary>Whether it is the first half of a character beyond 16 bits.</summary>
    public static bool IsHighSurrogate(char c)
    {
        return c is >= '\uD800' and <= '\uDBFF';
    }

    /// <summary>Whether it is the second half of a character beyond 16 bits.</summary>
    public static bool IsLowSurrogate(char c)
    {
        return c is >= '\uDC00' and <= '\uDFFF';
    }

    /// <summary>Whether it is one of the 128 of ASCII.</summary>
    public static bool IsAscii(char c)
    {
        return c < 128;
    }

    /// <summary>Whether it is one of 0 to 9.</summary>
    public static bool IsAsciiDigit(char c)
    {
        return c is >= '0' and <= '9';
    }

    /// <summary>Whether it is one of A to Z or a to z.</summary>
    public static bool IsAsciiLetter(char c)
    {
        return (uint)((c | 0x20) - 'a') <= 'z' - 'a';
    }

    /// <summary>Whether it is one of a to z.</summary>
    public static bool IsAsciiLetterLower(char c)
    {
        return c is >= 'a' and <= 'z';
    }

    /// <summary>Whether it is one of A to Z.</summary>
    public static bool IsAsciiLetterUpper(char c)
    {
        return c is >= 'A' and <= 'Z';
    }

    /// <summary>Whether it is one of A to Z, a to z or 0 to 9.</summary>
    public static bool IsAsciiLetterOrDigit(char c)
    {
        return IsAsciiLetter(c) || IsAsciiDigit(c);
    }

    /// <summary>Whether it is one of 0 to 9, A to F or a to f.</summary>
    public static bool IsAsciiHexDigit(char c)
    {
        return (uint)Number.Digit(c) < 16;
    }

    /// <summary>Whether it lies between two others or is one of them.</summary>
    public static bool IsBetween(char c, char minInclusive, char maxInclusive)
    {
        return c >= minInclusive && c <= maxInclusive;
    }

    /// <summary>The letter in upper case; what is no letter of Latin-1 stays.</summary>
    public static char ToUpperInvariant(char c)
    {
        if (c < 128)
        {
            return IsAsciiLetterLower(c) ? (char)(c - 0x20) : c;
        }

        return c switch
        {
            '\u00B5' => '\u039C',
            '\u00FF' => '\u0178',
            '\u00F7' => c,
            >= '\u00E0' and <= '\u00FE' => (char)(c - 0x20),
            _ => c,
        };
    }

    /// <summary>The letter in lower case; what is no letter of Latin-1 stays.</summary>
    public static char ToLowerInvariant(char c)
    {
        return IsUpper(c) ? (char)(c + 0x20) : c;
    }

    /// <summary>The same as <see cref="ToUpperInvariant"/>.</summary>
    public static char ToUpper(char c)
    {
        return ToUpperInvariant(c);
    }

    /// <summary>The same as <see cref="ToLowerInvariant"/>.</summary>
    public static char ToLower(char c)
    {
        return ToLowerInvariant(c);
    }

    /// <summary>The character as a text.</summary>
    public static string ToString(char c)
    {
        return new string(c, 1);
    }

    /// <summary>Reads a character.</summary>
    public static char Parse(string s)
    {
        Throw.IfNull(s, nameof(s));
        if (s.Length != 1)
        {
            Throw.Format("The text is not a single character.");
        }

        return s[0];
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        return ToString(_value);
    }

    /// <summary>The character as a text; neither format nor provider is asked.</summary>
    public string ToString(string? format, IFormatProvider? provider)
    {
        return ToString(_value);
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format = default, IFormatProvider? provider = null)
    {
        char value = _value;
        return Number.TryCopy(new ReadOnlySpan<char>(in value), destination, out charsWritten);
    }

    /// <inheritdoc/>
    public int CompareTo(object? value)
    {
        if (value is not (null or char))
        {
            Throw.Argument("The values are of different types.");
        }

        return value is char other ? CompareTo(other) : 1;
    }
}
