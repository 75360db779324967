// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Collections.Generic;

/// <summary>Order of the values of a type.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
public abstract class Comparer<T> : IComparer<T>
{
    private static Comparer<T>? s_default;

    /// <summary>The order that the type itself says.</summary>
    public static Comparer<T> Default
    {
        [Intrinsic]
        get => s_default ??= Create();
    }

    /// <summary>A comparer from a function.</summary>
    public static Comparer<T> Create(Comparison<T> comparison)
    {
        Throw.IfNull(comparison, nameof(comparison));
        return new ComparisonComparer<T>(comparison);
    }

    /// <inheritdoc/>
    public abstract int Compare(T? x, T? y);

    // The compiler puts another body here where it knows the type, one that makes the comparer for it.
    [Intrinsic]
    private static Comparer<T> Create()
    {
        return new ObjectComparer<T>();
    }
}
