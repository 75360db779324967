// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Equality of texts; the compiler refers to it by name.</summary>
internal sealed class StringEqualityComparer : EqualityComparer<string?>
{
    public override bool Equals(string? x, string? y)
    {
        return string.Equals(x, y);
    }

    public override int GetHashCode(string? obj)
    {
        return obj is null ? 0 : obj.GetHashCode();
    }
}
