// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Tock;

/// <summary>A driver refused, or failed.</summary>
public sealed class TockException : Exception
{
    /// <summary>Says why.</summary>
    /// <param name="error">The error.</param>
    public TockException(ErrorCode error)
    {
        Error = error;
    }

    /// <summary>Why.</summary>
    public ErrorCode Error { get; }

    /// <inheritdoc/>
    public override string Message => ErrorNames.Of(Error);

    /// <summary>Throws if it is an error.</summary>
    /// <param name="error">The error, or none.</param>
    public static void ThrowIf(ErrorCode error)
    {
        if (error != ErrorCode.None)
        {
            Throw(error);
        }
    }

    // Apart, so that callers have only the check.
    [DoesNotReturn]
    [MakesException]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Throw(ErrorCode error)
    {
        throw new TockException(error);
    }
}
