// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>Equality and order of texts.</summary>
public abstract class StringComparer : IEqualityComparer<string?>, IComparer<string?>
{
    /// <summary>By code units.</summary>
    public static StringComparer Ordinal { get; } = new OrdinalStringComparer(StringComparison.Ordinal);

    /// <summary>By code units of the text in upper case.</summary>
    public static StringComparer OrdinalIgnoreCase { get; } = new OrdinalStringComparer(StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public abstract int Compare(string? x, string? y);

    /// <inheritdoc/>
    public abstract bool Equals(string? x, string? y);

    /// <inheritdoc/>
    public abstract int GetHashCode(string? obj);
}
