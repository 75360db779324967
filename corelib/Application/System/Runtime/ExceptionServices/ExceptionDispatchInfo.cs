// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.Exceptions;

namespace System.Runtime.ExceptionServices;

/// <summary>An exception that is thrown on later, with the stack trace that it has by then.</summary>
public sealed class ExceptionDispatchInfo
{
    private ExceptionDispatchInfo(Exception source)
    {
        SourceException = source;
    }

    /// <summary>The exception.</summary>
    public Exception SourceException { get; }

    /// <summary>Keeps an exception.</summary>
    public static ExceptionDispatchInfo Capture(Exception source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new ExceptionDispatchInfo(source);
    }

    /// <summary>Throws an exception on.</summary>
    [DoesNotReturn]
    public static void Throw(Exception source)
    {
        ArgumentNullException.ThrowIfNull(source);
        ExceptionDispatch.ThrowAgain(source);
    }

    /// <summary>Throws the exception on.</summary>
    [DoesNotReturn]
    public void Throw()
    {
        ExceptionDispatch.ThrowAgain(SourceException);
    }
}
