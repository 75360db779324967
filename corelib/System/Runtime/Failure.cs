// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Runtime;

/// <summary>The one way out for trusted code that cannot go on. It never returns: the kernel prints its panic report and does what the board says.</summary>
/// <remarks>
/// Each member ends in the native symbol <c>tock_kernel_failure</c>: the kind in r0, r0 and lr of the failing call on the stack, and
/// every other register as it was at that call, so that all of them can be reported.
/// </remarks>
public static class Failure
{
    /// <summary>Fails with the given kind.</summary>
    [DoesNotReturn]
    [RuntimeImport("tock_fail")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern safe void Fail(FailureKind kind);

    /// <summary>Fails with <see cref="FailureKind.IndexOutOfRange"/>; takes no argument to keep checks short.</summary>
    [DoesNotReturn]
    [RuntimeImport("tock_fail_index")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void FailIndex();

    /// <summary>Fails with <see cref="FailureKind.ArgumentOutOfRange"/>; takes no argument to keep checks short.</summary>
    [DoesNotReturn]
    [RuntimeImport("tock_fail_range")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void FailRange();
}
