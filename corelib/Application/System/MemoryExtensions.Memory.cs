// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <content>Memory that can be kept.</content>
public static partial class MemoryExtensions
{
    /// <summary>All elements of an array.</summary>
    public static Memory<T> AsMemory<T>(this T[]? array)
    {
        return new Memory<T>(array);
    }

    /// <summary>The elements of an array from an index on.</summary>
    public static Memory<T> AsMemory<T>(this T[]? array, int start)
    {
        return new Memory<T>(array).Slice(start);
    }

    /// <summary>A part of an array.</summary>
    public static Memory<T> AsMemory<T>(this T[]? array, int start, int length)
    {
        return new Memory<T>(array, start, length);
    }
}
