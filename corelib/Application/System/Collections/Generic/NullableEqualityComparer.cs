// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Equality of values that can be absent; the compiler refers to it by name.</summary>
internal sealed class NullableEqualityComparer<T> : EqualityComparer<T?>
    where T : struct
{
    public override bool Equals(T? x, T? y)
    {
        return x.HasValue ? y.HasValue && EqualityComparer<T>.Default.Equals(x.GetValueOrDefault(), y.GetValueOrDefault()) : !y.HasValue;
    }

    public override int GetHashCode(T? obj)
    {
        return obj.GetHashCode();
    }
}
