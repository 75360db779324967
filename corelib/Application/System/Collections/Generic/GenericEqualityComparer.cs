// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Equality by <see cref="IEquatable{T}"/>; the compiler refers to it by name.</summary>
internal sealed class GenericEqualityComparer<T> : EqualityComparer<T>
    where T : IEquatable<T>
{
    public override bool Equals(T? x, T? y)
    {
        return x is null ? y is null : y is not null && x.Equals(y);
    }

    public override int GetHashCode(T obj)
    {
        return obj is null ? 0 : obj.GetHashCode();
    }
}
