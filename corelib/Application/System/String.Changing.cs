// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <content>Texts made from other texts.</content>
public sealed partial class String
{
    /// <summary>The part from an index to the end.</summary>
    public string Substring(int startIndex)
    {
        return startIndex == 0 ? this : new string(((ReadOnlySpan<char>)this).Slice(startIndex));
    }

    /// <summary>A part of a length from an index on.</summary>
    public string Substring(int startIndex, int length)
    {
        return startIndex == 0 && length == Length ? this : new string(((ReadOnlySpan<char>)this).Slice(startIndex, length));
    }

    /// <summary>The characters as an array.</summary>
    public char[] ToCharArray()
    {
        return ((ReadOnlySpan<char>)this).ToArray();
    }

    /// <summary>Copies all characters to the start of a span.</summary>
    public void CopyTo(Span<char> destination)
    {
        ((ReadOnlySpan<char>)this).CopyTo(destination);
    }

    /// <summary>The text with another one put in at an index.</summary>
    public string Insert(int startIndex, string value)
    {
        Throw.IfNull(value, nameof(value));
        ReadOnlySpan<char> all = this;
        return Concat(all.Slice(0, startIndex), value, all.Slice(startIndex));
    }

    /// <summary>The text up to an index.</summary>
    public string Remove(int startIndex)
    {
        return Substring(0, startIndex);
    }

    /// <summary>The text without a part.</summary>
    public string Remove(int startIndex, int count)
    {
        ReadOnlySpan<char> all = this;
        _ = all.Slice(startIndex, count);
        return Concat(all.Slice(0, startIndex), all.Slice(startIndex + count));
    }

    /// <summary>The text with one character in place of another.</summary>
    public string Replace(char oldChar, char newChar)
    {
        if (!Contains(oldChar))
        {
            return this;
        }

        string result = new string((ReadOnlySpan<char>)this);
        foreach (ref char character in result.Characters)
        {
            if (character == oldChar)
            {
                character = newChar;
            }
        }

        return result;
    }

    /// <summary>The text with another one in every place where a third stands, by code units.</summary>
    public string Replace(string oldValue, string? newValue)
    {
        return Replace(oldValue, newValue, StringComparison.Ordinal);
    }

    /// <summary>The text with another one in every place where a third stands.</summary>
    public string Replace(string oldValue, string? newValue, StringComparison comparisonType)
    {
        Throw.IfNull(oldValue, nameof(oldValue));
        if (oldValue.Length == 0)
        {
            Throw.Argument("The text to replace is empty.");
        }

        int count = 0;
        ReadOnlySpan<char> rest = this;
        for (int place = rest.IndexOf(oldValue, comparisonType); place >= 0; place = rest.IndexOf(oldValue, comparisonType))
        {
            count++;
            rest = rest.Slice(place + oldValue.Length);
        }

        if (count == 0)
        {
            return this;
        }

        newValue ??= "";
        string result = Allocate(checked(Length + (count * (newValue.Length - oldValue.Length))));
        Span<char> destination = result.Characters;
        rest = this;
        for (; count > 0; count--)
        {
            int place = rest.IndexOf(oldValue, comparisonType);
            rest.Slice(0, place).CopyTo(destination);
            destination = destination.Slice(place);
            newValue.CopyTo(destination);
            destination = destination.Slice(newValue.Length);
            rest = rest.Slice(place + oldValue.Length);
        }

        rest.CopyTo(destination);
        return result;
    }

    /// <summary>The text without white space at both ends.</summary>
    public string Trim()
    {
        return Cut(((ReadOnlySpan<char>)this).Trim());
    }

    /// <summary>The text without a character at both ends.</summary>
    public string Trim(char trimChar)
    {
        return Cut(((ReadOnlySpan<char>)this).Trim(trimChar));
    }

    /// <summary>The text without any of some characters at both ends; white space where none are given.</summary>
    public string Trim(params char[]? trimChars)
    {
        return Cut(((ReadOnlySpan<char>)this).Trim(trimChars));
    }

    /// <summary>The text without white space at its start.</summary>
    public string TrimStart()
    {
        return Cut(((ReadOnlySpan<char>)this).TrimStart());
    }

    /// <summary>The text without a character at its start.</summary>
    public string TrimStart(char trimChar)
    {
        return Cut(((ReadOnlySpan<char>)this).TrimStart(trimChar));
    }

    /// <summary>The text without any of some characters at its start; white space where none are given.</summary>
    public string TrimStart(params char[]? trimChars)
    {
        return Cut(((ReadOnlySpan<char>)this).TrimStart(trimChars));
    }

    /// <summary>The text without white space at its end.</summary>
    public string TrimEnd()
    {
        return Cut(((ReadOnlySpan<char>)this).TrimEnd());
    }

    /// <summary>The text without a character at its end.</summary>
    public string TrimEnd(char trimChar)
    {
        return Cut(((ReadOnlySpan<char>)this).TrimEnd(trimChar));
    }

    /// <summary>The text without any of some characters at its end; white space where none are given.</summary>
    public string TrimEnd(params char[]? trimChars)
    {
        return Cut(((ReadOnlySpan<char>)this).TrimEnd(trimChars));
    }

    /// <summary>The text with spaces in front up to a length.</summary>
    public string PadLeft(int totalWidth)
    {
        return PadLeft(totalWidth, ' ');
    }

    /// <summary>The text with a character in front up to a length.</summary>
    public string PadLeft(int totalWidth, char paddingChar)
    {
        return Pad(totalWidth, paddingChar, isLeft: true);
    }

    /// <summary>The text with spaces behind it up to a length.</summary>
    public string PadRight(int totalWidth)
    {
        return PadRight(totalWidth, ' ');
    }

    /// <summary>The text with a character behind it up to a length.</summary>
    public string PadRight(int totalWidth, char paddingChar)
    {
        return Pad(totalWidth, paddingChar, isLeft: false);
    }

    /// <summary>The text in lower case, letters of Latin-1.</summary>
    public string ToLowerInvariant()
    {
        string result = new string((ReadOnlySpan<char>)this);
        foreach (ref char character in result.Characters)
        {
            character = char.ToLowerInvariant(character);
        }

        return result;
    }

    /// <summary>The text in upper case, letters of Latin-1.</summary>
    public string ToUpperInvariant()
    {
        string result = new string((ReadOnlySpan<char>)this);
        foreach (ref char character in result.Characters)
        {
            character = char.ToUpperInvariant(character);
        }

        return result;
    }

    /// <summary>The same as <see cref="ToLowerInvariant"/>.</summary>
    public string ToLower()
    {
        return ToLowerInvariant();
    }

    /// <summary>The same as <see cref="ToUpperInvariant"/>.</summary>
    public string ToUpper()
    {
        return ToUpperInvariant();
    }

    /// <summary>The parts between a separator.</summary>
    public string[] Split(char separator, StringSplitOptions options = StringSplitOptions.None)
    {
        return Splitting.Split(this, new ReadOnlySpan<char>(in separator), isWhole: true, int.MaxValue, options);
    }

    /// <summary>The parts between a separator; the last of at most so many holds the rest.</summary>
    public string[] Split(char separator, int count, StringSplitOptions options = StringSplitOptions.None)
    {
        return Splitting.Split(this, new ReadOnlySpan<char>(in separator), isWhole: true, count, options);
    }

    /// <summary>The parts between any of some separators; white space where none are given.</summary>
    public string[] Split(params char[]? separator)
    {
        return Splitting.Split(this, separator, isWhole: false, int.MaxValue, StringSplitOptions.None);
    }

    /// <summary>The parts between any of some separators; white space where none are given.</summary>
    public string[] Split(char[]? separator, StringSplitOptions options)
    {
        return Splitting.Split(this, separator, isWhole: false, int.MaxValue, options);
    }

    /// <summary>The parts between a separator.</summary>
    public string[] Split(string? separator, StringSplitOptions options = StringSplitOptions.None)
    {
        return Splitting.Split(this, separator, isWhole: !IsNullOrEmpty(separator), int.MaxValue, options);
    }

    /// <summary>The parts between a separator; the last of at most so many holds the rest.</summary>
    public string[] Split(string? separator, int count, StringSplitOptions options = StringSplitOptions.None)
    {
        return Splitting.Split(this, separator, isWhole: !IsNullOrEmpty(separator), count, options);
    }

    private string Cut(ReadOnlySpan<char> part)
    {
        return part.Length == Length ? this : new string(part);
    }

    private string Pad(int totalWidth, char paddingChar, bool isLeft)
    {
        Throw.IfNegative(totalWidth, nameof(totalWidth));
        int missing = totalWidth - Length;
        if (missing <= 0)
        {
            return this;
        }

        string result = Allocate(totalWidth);
        Span<char> all = result.Characters;
        CopyTo(isLeft ? all.Slice(missing) : all);
        all.Slice(isLeft ? 0 : Length, missing).Fill(paddingChar);
        return result;
    }
}
