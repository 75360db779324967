// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A value that can be written in several formats.</summary>
public interface IFormattable
{
    /// <summary>The value as a text.</summary>
    string ToString(string? format, IFormatProvider? formatProvider);
}
