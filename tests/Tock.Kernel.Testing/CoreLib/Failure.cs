// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Runtime;

/// <summary>Stands in for the core library's member of this name: on the host a failed check is an exception.</summary>
public static class Failure
{
    /// <summary>Fails.</summary>
    /// <param name="kind">What failed.</param>
    [DoesNotReturn]
    public static void Fail(FailureKind kind) => throw new InvalidOperationException($"The kernel failed a check: {kind}.");
}
