// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A value that can be written into memory of the caller.</summary>
public interface ISpanFormattable : IFormattable
{
    /// <summary>Writes the value; false, and nothing that counts, where the room does not suffice.</summary>
    bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider);
}
