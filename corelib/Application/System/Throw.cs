// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.Exceptions;

namespace System;

/// <summary>Places that throw, kept out of the code that decides to: a call is shorter than making an exception.</summary>
[Tock.MakesException]
internal static class Throw
{
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ArgumentNull(string name)
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArgumentNullException(name);
        }

        ExceptionSupport.End("ArgumentNull"u8, FailureKind.NullReference);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ArgumentOutOfRange(string name)
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArgumentOutOfRangeException(name);
        }

        ExceptionSupport.End("ArgumentOutOfRange"u8, FailureKind.ArgumentOutOfRange);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Argument(string message)
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArgumentException(message);
        }

        ExceptionSupport.End("Argument"u8, FailureKind.ArgumentOutOfRange);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void InvalidOperation(string message)
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new InvalidOperationException(message);
        }

        ExceptionSupport.End("InvalidOperation"u8, FailureKind.InvalidOperation);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void NotSupported()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new NotSupportedException();
        }

        ExceptionSupport.End("NotSupported"u8, FailureKind.NotSupported);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Format(string message)
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new FormatException(message);
        }

        ExceptionSupport.End("Format"u8, FailureKind.ArgumentOutOfRange);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Overflow()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new OverflowException();
        }

        ExceptionSupport.End("Overflow"u8, FailureKind.Overflow);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void KeyNotFound()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new KeyNotFoundException();
        }

        ExceptionSupport.End("Collections.Generic.KeyNotFound"u8, FailureKind.ArgumentOutOfRange);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void IndexOutOfRange()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new IndexOutOfRangeException();
        }

        ExceptionSupport.End("IndexOutOfRange"u8, FailureKind.IndexOutOfRange);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ArrayTypeMismatch()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArrayTypeMismatchException();
        }

        ExceptionSupport.End("ArrayTypeMismatch"u8, FailureKind.ArrayTypeMismatch);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ChangedWhileEnumerated()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new InvalidOperationException("The collection was changed while it was enumerated.");
        }

        ExceptionSupport.End("InvalidOperation"u8, FailureKind.InvalidOperation);
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Empty()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new InvalidOperationException("There are no elements.");
        }

        ExceptionSupport.End("InvalidOperation"u8, FailureKind.InvalidOperation);
    }

    /// <summary>Refuses null.</summary>
    internal static void IfNull([NotNull] object? value, string name)
    {
        if (value is null)
        {
            ArgumentNull(name);
        }
    }

    /// <summary>Refuses numbers below 0.</summary>
    internal static void IfNegative(int value, string name)
    {
        if (value < 0)
        {
            ArgumentOutOfRange(name);
        }
    }
}
