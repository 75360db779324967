// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>Texts taken apart.</summary>
internal static class Splitting
{
    /// <summary>The parts of a text between separators: a whole text, or any of some characters, or white space where there are none.</summary>
    internal static string[] Split(string text, ReadOnlySpan<char> separator, bool isWhole, int count, StringSplitOptions options)
    {
        Throw.IfNegative(count, nameof(count));
        if (count == 0)
        {
            return [];
        }

        List<string> parts = new List<string>();
        ReadOnlySpan<char> rest = text;
        bool isMore = true;
        while (isMore)
        {
            int place = parts.Count + 1 < count ? Find(rest, separator, isWhole) : -1;
            ReadOnlySpan<char> part = place < 0 ? rest : rest.Slice(0, place);
            if (place < 0)
            {
                isMore = false;
            }
            else
            {
                rest = rest.Slice(place + (isWhole ? separator.Length : 1));
            }

            if ((options & StringSplitOptions.TrimEntries) != 0)
            {
                part = part.Trim();
            }

            if (!part.IsEmpty || (options & StringSplitOptions.RemoveEmptyEntries) == 0)
            {
                parts.Add(part.Length == text.Length ? text : new string(part));
            }
        }

        return parts.ToArray();
    }

    private static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> separator, bool isWhole)
    {
        if (isWhole)
        {
            return text.IndexOf(separator);
        }

        if (!separator.IsEmpty)
        {
            return text.IndexOfAny(separator);
        }

        for (int index = 0; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
