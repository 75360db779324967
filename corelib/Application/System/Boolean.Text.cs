// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Texts and order.</content>
public readonly partial struct Boolean : IComparable, IComparable<bool>
{
    /// <summary>The text of what is true.</summary>
    public static readonly string TrueString = "True";

    /// <summary>The text of what is false.</summary>
    public static readonly string FalseString = "False";

    /// <summary>Reads True or False in any case, with white space around it.</summary>
    public static bool Parse(string value)
    {
        Throw.IfNull(value, nameof(value));
        if (!TryParse(value, out bool result))
        {
            Throw.Format("The text is neither True nor False.");
        }

        return result;
    }

    /// <summary>Reads True or False in any case, with white space around it; false where the text is neither.</summary>
    public static bool TryParse(ReadOnlySpan<char> value, out bool result)
    {
        value = value.Trim();
        result = value.Equals("True", StringComparison.OrdinalIgnoreCase);
        return result || value.Equals("False", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads True or False in any case, with white space around it; false where the text is neither.</summary>
    public static bool TryParse(string? value, out bool result)
    {
        return TryParse((ReadOnlySpan<char>)value, out result);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        return _value ? "True" : "False";
    }

    /// <summary>What is false comes before what is true.</summary>
    public int CompareTo(bool value)
    {
        return _value == value ? 0 : _value ? 1 : -1;
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj)
    {
        if (obj is not (null or bool))
        {
            Throw.Argument("The values are of different types.");
        }

        return obj is bool other ? CompareTo(other) : 1;
    }
}
