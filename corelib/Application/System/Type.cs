// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System;

/// <summary>Identity of a type. There is no reflection: types can be compared, be keys, and be shown, and that is all.</summary>
public abstract class Type : IEquatable<Type>
{
    /// <summary>The type of a handle.</summary>
    [Intrinsic]
    public static Type GetTypeFromHandle(RuntimeTypeHandle handle)
    {
        return RuntimeType.FromHandle(handle);
    }

    /// <summary>The name without namespace, outer types and type arguments, as <c>Int32</c>, <c>List`1</c> or <c>String[]</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether values of the type are value types.</summary>
    public abstract bool IsValueType { get; }

    /// <summary>Whether both are the same type.</summary>
    [Intrinsic]
    public static bool operator ==(Type? left, Type? right)
    {
        return ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    }

    /// <summary>Whether the types differ.</summary>
    [Intrinsic]
    public static bool operator !=(Type? left, Type? right)
    {
        return !(left == right);
    }

    /// <inheritdoc/>
    public abstract bool Equals(Type? other);

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        return obj is Type other && Equals(other);
    }

    /// <inheritdoc/>
    public override abstract int GetHashCode();

    /// <summary>The name with namespace, outer types and type arguments, as <c>System.Collections.Generic.List`1[System.Int32]</c>.</summary>
    public override abstract string ToString();
}
