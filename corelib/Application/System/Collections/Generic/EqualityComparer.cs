// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Equality of the values of a type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class EqualityComparer<T> : IEqualityComparer<T>
{
    private static EqualityComparer<T>? s_default;

    /// <summary>Equality as the type itself says.</summary>
    public static EqualityComparer<T> Default
    {
        [Intrinsic]
        get => s_default ??= Create();
    }

    /// <summary>A comparer from functions.</summary>
    public static EqualityComparer<T> Create(Func<T?, T?, bool> equals, Func<T, int>? getHashCode = null)
    {
        Throw.IfNull(equals, nameof(equals));
        return new DelegateEqualityComparer<T>(equals, getHashCode);
    }

    /// <inheritdoc/>
    public abstract bool Equals(T? x, T? y);

    /// <inheritdoc/>
    public abstract int GetHashCode(T obj);

    // The compiler puts another body here where it knows the type, one that makes the comparer for it.
    [Intrinsic]
    private static EqualityComparer<T> Create()
    {
        return new ObjectEqualityComparer<T>();
    }
}
