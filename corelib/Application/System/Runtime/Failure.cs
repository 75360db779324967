// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Runtime;

/// <summary>What code that kernel and applications share does when it cannot go on.</summary>
public static class Failure
{
    /// <summary>Fails with the given kind.</summary>
    [DoesNotReturn]
    public static void Fail(FailureKind kind)
    {
        Tock.Syscalls.Exit((uint)kind);
    }

    /// <summary>Fails with <see cref="FailureKind.IndexOutOfRange"/>; takes no argument to keep checks short.</summary>
    [DoesNotReturn]
    internal static void FailIndex()
    {
        Fail(FailureKind.IndexOutOfRange);
    }

    /// <summary>Fails with <see cref="FailureKind.ArgumentOutOfRange"/>; takes no argument to keep checks short.</summary>
    [DoesNotReturn]
    internal static void FailRange()
    {
        Fail(FailureKind.ArgumentOutOfRange);
    }

    /// <summary>There is no memory for an object.</summary>
    [DoesNotReturn]
    internal static void FailMemory()
    {
        Fail(FailureKind.ArenaExhausted);
    }
}
