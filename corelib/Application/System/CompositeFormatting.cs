// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System;

/// <summary>Texts with places such as {0,8:X4} in them.</summary>
internal static class CompositeFormatting
{
    /// <summary>Appends the text with the arguments in their places.</summary>
    internal static void Append(ref DefaultInterpolatedStringHandler handler, scoped ReadOnlySpan<char> format, scoped ReadOnlySpan<object?> arguments)
    {
        while (!format.IsEmpty)
        {
            int brace = format.IndexOfAny('{', '}');
            if (brace < 0)
            {
                handler.AppendFormatted(format);
                return;
            }

            handler.AppendFormatted(format.Slice(0, brace));
            if (brace + 1 >= format.Length)
            {
                Refuse();
            }

            if (format[brace + 1] == format[brace])
            {
                handler.AppendFormatted(format.Slice(brace, 1));
                format = format.Slice(brace + 2);
                continue;
            }

            format = format.Slice(brace);
            int end = format.IndexOf('}');
            if (format[0] == '}' || end < 0)
            {
                Refuse();
            }

            AppendPlace(ref handler, format.Slice(1, end - 1), arguments);
            format = format.Slice(end + 1);
        }
    }

    private static void AppendPlace(ref DefaultInterpolatedStringHandler handler, scoped ReadOnlySpan<char> place, scoped ReadOnlySpan<object?> arguments)
    {
        string? itemFormat = null;
        int colon = place.IndexOf(':');
        if (colon >= 0)
        {
            itemFormat = new string(place.Slice(colon + 1));
            place = place.Slice(0, colon);
        }

        int alignment = 0;
        int comma = place.IndexOf(',');
        if (comma >= 0)
        {
            if (!int.TryParse(place.Slice(comma + 1), out alignment))
            {
                Refuse();
            }

            place = place.Slice(0, comma);
        }

        if (!int.TryParse(place, out int index) || (uint)index >= (uint)arguments.Length)
        {
            Refuse();
        }

        handler.AppendFormatted(arguments[index], alignment, itemFormat);
    }

    private static void Refuse()
    {
        Throw.Format("The format is not one that the arguments fit.");
    }
}
