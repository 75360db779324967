// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Equality by the methods that every object has, or those of <see cref="IEquatable{T}"/> where the object has them.</summary>
internal sealed class ObjectEqualityComparer<T> : EqualityComparer<T>
{
    public override bool Equals(T? x, T? y)
    {
        if (x is null || y is null)
        {
            return x is null && y is null;
        }

        // The most frequent key of all, found without a search through its interfaces.
        if (x is string left && y is string right)
        {
            return left == right;
        }

        return x is IEquatable<T> equatable ? equatable.Equals(y) : x.Equals(y);
    }

    public override int GetHashCode(T obj)
    {
        return obj is null ? 0 : obj.GetHashCode();
    }
}
