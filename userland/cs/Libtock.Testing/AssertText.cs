// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;

namespace Libtock.Testing;

/// <summary>Values in the messages of checks.</summary>
internal static class AssertText
{
    private const int LongestText = 80;
    private const int MostElements = 12;

    /// <summary>The text of a value.</summary>
    internal static string Of<T>(T value)
    {
        return value switch
        {
            null => "null",
            string text => Quoted(text, '"'),
            char character => Quoted(character.ToString(), '\''),
            _ => value.ToString() ?? "",
        };
    }

    /// <summary>The text of an array.</summary>
    internal static string Of<T>(T[]? values)
    {
        return values is null ? "null" : OfMany(values);
    }

    /// <summary>The text of a collection.</summary>
    internal static string OfMany<T>(IEnumerable<T> values)
    {
        StringBuilder text = new("[");
        int count = 0;
        foreach (T value in values)
        {
            text.Append(count == 0 ? "" : ", ");
            if (count == MostElements)
            {
                text.Append("...");
                break;
            }

            text.Append(Of(value));
            count++;
        }

        return text.Append(']').ToString();
    }

    // In one line, whatever is in the text.
    private static string Quoted(string text, char quote)
    {
        StringBuilder result = new();
        result.Append(quote);
        for (int index = 0; index < text.Length && index < LongestText; index++)
        {
            char character = text[index];
            if (character == '\n')
            {
                result.Append("\\n");
            }
            else if (character < ' ')
            {
                result.Append("\\u").Append(((int)character).ToString("X4"));
            }
            else
            {
                result.Append(character);
            }
        }

        return result.Append(text.Length > LongestText ? "..." : "").Append(quote).ToString();
    }
}
