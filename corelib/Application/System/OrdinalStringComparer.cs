// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Equality and order of texts by code units.</summary>
internal sealed class OrdinalStringComparer : StringComparer
{
    private readonly StringComparison _comparison;

    internal OrdinalStringComparer(StringComparison comparison)
    {
        _comparison = comparison;
    }

    public override int Compare(string? x, string? y)
    {
        return string.Compare(x, y, _comparison);
    }

    public override bool Equals(string? x, string? y)
    {
        return string.Compare(x, y, _comparison) == 0;
    }

    public override int GetHashCode(string? obj)
    {
        Throw.IfNull(obj, nameof(obj));
        return obj.GetHashCode(_comparison);
    }
}
