// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>What a static constructor ended with, to be thrown again.</summary>
internal sealed class FailedConstructor
{
    internal FailedConstructor(nint context, TypeInitializationException exception, FailedConstructor? next)
    {
        Context = context;
        Exception = exception;
        Next = next;
    }

    internal nint Context { get; }

    internal TypeInitializationException Exception { get; }

    internal FailedConstructor? Next { get; }
}
