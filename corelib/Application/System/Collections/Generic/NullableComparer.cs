// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Order of values that can be absent; the compiler refers to it by name.</summary>
internal sealed class NullableComparer<T> : Comparer<T?>
    where T : struct
{
    public override int Compare(T? x, T? y)
    {
        if (!x.HasValue || !y.HasValue)
        {
            return x.HasValue ? 1 : y.HasValue ? -1 : 0;
        }

        return Comparer<T>.Default.Compare(x.GetValueOrDefault(), y.GetValueOrDefault());
    }
}
