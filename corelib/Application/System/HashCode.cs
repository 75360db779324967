// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>Mixes the hash codes of several values into one.</summary>
public struct HashCode
{
    private uint _state;

    /// <summary>The hash code of one value.</summary>
    public static int Combine<T1>(T1 value1)
    {
        HashCode hash = default;
        hash.Add(value1);
        return hash.ToHashCode();
    }

    /// <summary>The hash code of two values.</summary>
    public static int Combine<T1, T2>(T1 value1, T2 value2)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        return hash.ToHashCode();
    }

    /// <summary>The hash code of three values.</summary>
    public static int Combine<T1, T2, T3>(T1 value1, T2 value2, T3 value3)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        return hash.ToHashCode();
    }

    /// <summary>The hash code of four values.</summary>
    public static int Combine<T1, T2, T3, T4>(T1 value1, T2 value2, T3 value3, T4 value4)
    {
        HashCode hash = default;
        hash.Add(value1);
        hash.Add(value2);
        hash.Add(value3);
        hash.Add(value4);
        return hash.ToHashCode();
    }

    /// <summary>Adds a value.</summary>
    public void Add<T>(T value)
    {
        Add(value is null ? 0 : EqualityComparer<T>.Default.GetHashCode(value));
    }

    /// <summary>Adds a value by the hash code that a comparer gives.</summary>
    public void Add<T>(T value, IEqualityComparer<T>? comparer)
    {
        Add(value is null ? 0 : (comparer ?? EqualityComparer<T>.Default).GetHashCode(value));
    }

    /// <summary>The hash code of what was added.</summary>
    public readonly int ToHashCode()
    {
        uint hash = _state;
        hash = unchecked((hash ^ (hash >> 15)) * 0x2C1B3C6D);
        return unchecked((int)(hash ^ (hash >> 12)));
    }

    internal void Add(int code)
    {
        _state = unchecked(((_state ^ (uint)code) * 0x9E3779B1) + 0x7F4A7C15);
        _state = (_state << 13) | (_state >> 19);
    }
}
