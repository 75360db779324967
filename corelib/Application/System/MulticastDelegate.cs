// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Base of the delegates that the language declares.</summary>
public abstract class MulticastDelegate : Delegate
{
    /// <summary>Whether both call the same methods on the same objects.</summary>
    public static bool operator ==(MulticastDelegate? left, MulticastDelegate? right)
    {
        return (Delegate?)left == right;
    }

    /// <summary>Whether they differ in a method or an object.</summary>
    public static bool operator !=(MulticastDelegate? left, MulticastDelegate? right)
    {
        return (Delegate?)left != right;
    }

    /// <inheritdoc/>
    public sealed override bool Equals(object? obj)
    {
        return base.Equals(obj);
    }

    /// <inheritdoc/>
    public sealed override int GetHashCode()
    {
        return base.GetHashCode();
    }
}
