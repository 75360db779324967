// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Text;

/// <content>Interpolated texts.</content>
public sealed partial class StringBuilder
{
    /// <summary>Collects the parts of an interpolated text that is appended.</summary>
    [InterpolatedStringHandler]
    public ref struct AppendInterpolatedStringHandler
    {
        private readonly StringBuilder _target;
        private DefaultInterpolatedStringHandler _parts;

        /// <summary>Begins a text.</summary>
        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, StringBuilder stringBuilder)
        {
            _target = stringBuilder;
            _parts = new DefaultInterpolatedStringHandler(literalLength, formattedCount);
        }

        /// <summary>Begins a text; the provider is not asked.</summary>
        public AppendInterpolatedStringHandler(int literalLength, int formattedCount, StringBuilder stringBuilder, IFormatProvider? provider)
            : this(literalLength, formattedCount, stringBuilder)
        {
        }

        /// <summary>Appends a fixed part.</summary>
        public void AppendLiteral(string value)
        {
            _parts.AppendLiteral(value);
        }

        /// <summary>Appends a value.</summary>
        public void AppendFormatted<T>(T value)
        {
            _parts.AppendFormatted(value);
        }

        /// <summary>Appends a value in a format.</summary>
        public void AppendFormatted<T>(T value, string? format)
        {
            _parts.AppendFormatted(value, format);
        }

        /// <summary>Appends a value, with spaces before it up to a width, or behind it where the width is negative.</summary>
        public void AppendFormatted<T>(T value, int alignment)
        {
            _parts.AppendFormatted(value, alignment);
        }

        /// <summary>Appends a value in a format, with spaces before it up to a width, or behind it where the width is negative.</summary>
        public void AppendFormatted<T>(T value, int alignment, string? format)
        {
            _parts.AppendFormatted(value, alignment, format);
        }

        /// <summary>Appends characters.</summary>
        public void AppendFormatted(scoped ReadOnlySpan<char> value)
        {
            _parts.AppendFormatted(value);
        }

        /// <summary>Appends a text.</summary>
        public void AppendFormatted(string? value)
        {
            _parts.AppendFormatted(value);
        }

        /// <summary>Appends a text, with spaces before it up to a width, or behind it where the width is negative.</summary>
        public void AppendFormatted(string? value, int alignment = 0, string? format = null)
        {
            _parts.AppendFormatted(value, alignment, format);
        }

        internal StringBuilder End()
        {
            _target.Append(_parts.Text);
            _parts.Clear();
            return _target;
        }
    }
}
