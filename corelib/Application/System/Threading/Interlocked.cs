// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Threading;

/// <summary>Changes that nothing can come between. A process has one thread, and upcalls run only where it waits, so they are plain changes.</summary>
public static class Interlocked
{
    /// <summary>Sets a variable to a value where it equals another one.</summary>
    /// <returns>What the variable held before.</returns>
    public static int CompareExchange(ref int location1, int value, int comparand)
    {
        int before = location1;
        if (before == comparand)
        {
            location1 = value;
        }

        return before;
    }

    /// <summary>Sets a variable to an object where it holds another one.</summary>
    /// <returns>What the variable held before.</returns>
    [return: NotNullIfNotNull(nameof(location1))]
    public static T CompareExchange<T>(ref T location1, T value, T comparand)
        where T : class?
    {
        T before = location1;
        if (object.ReferenceEquals(before, comparand))
        {
            location1 = value;
        }

        return before;
    }

    /// <summary>Sets a variable.</summary>
    /// <returns>What it held before.</returns>
    public static int Exchange(ref int location1, int value)
    {
        int before = location1;
        location1 = value;
        return before;
    }

    /// <summary>Sets a variable.</summary>
    /// <returns>What it held before.</returns>
    [return: NotNullIfNotNull(nameof(location1))]
    public static T Exchange<T>([NotNullIfNotNull(nameof(value))] ref T location1, T value)
        where T : class?
    {
        T before = location1;
        location1 = value;
        return before;
    }

    /// <summary>Adds 1.</summary>
    /// <returns>The new value.</returns>
    public static int Increment(ref int location)
    {
        return unchecked(++location);
    }

    /// <summary>Subtracts 1.</summary>
    /// <returns>The new value.</returns>
    public static int Decrement(ref int location)
    {
        return unchecked(--location);
    }

    /// <summary>Adds a number.</summary>
    /// <returns>The new value.</returns>
    public static int Add(ref int location1, int value)
    {
        return location1 = unchecked(location1 + value);
    }
}
