// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading;

/// <summary>What lock becomes. A process has one thread, so nobody ever waits, and nothing is kept.</summary>
public static class Monitor
{
    /// <summary>Enters.</summary>
    /// <param name="obj">The object.</param>
    public static void Enter(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
    }

    /// <summary>Enters.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="lockTaken">True from here on.</param>
    public static void Enter(object obj, ref bool lockTaken)
    {
        ArgumentNullException.ThrowIfNull(obj);
        lockTaken = true;
    }

    /// <summary>Enters, which always succeeds.</summary>
    /// <param name="obj">The object.</param>
    public static bool TryEnter(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return true;
    }

    /// <summary>Leaves.</summary>
    /// <param name="obj">The object.</param>
    public static void Exit(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
    }
}
