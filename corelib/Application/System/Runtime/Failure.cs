// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Exceptions;
using Internal.Runtime.CompilerHelpers;

namespace System.Runtime;

/// <summary>What code that kernel and applications share does when it cannot go on: here it throws.</summary>
public static class Failure
{
    /// <summary>Fails with the given kind. Where that is a constant, one call is left of it.</summary>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fail(FailureKind kind)
    {
        switch (kind)
        {
            case FailureKind.IndexOutOfRange: ThrowHelpers.ThrowIndexOutOfRangeException(); break;
            case FailureKind.NullReference: ThrowHelpers.ThrowNullReferenceException(); break;
            case FailureKind.InvalidCast: ThrowHelpers.ThrowInvalidCastException(); break;
            case FailureKind.DivideByZero: ThrowHelpers.ThrowDivideByZeroException(); break;
            case FailureKind.Overflow: ThrowHelpers.ThrowOverflowException(); break;
            case FailureKind.ArrayTypeMismatch: ThrowHelpers.ThrowArrayTypeMismatchException(); break;
            case FailureKind.ArgumentOutOfRange: ThrowHelpers.ThrowArgumentOutOfRangeException(); break;
            case FailureKind.InvalidProgram: ThrowHelpers.ThrowInvalidProgramException(); break;
            case FailureKind.NotSupported: ThrowHelpers.ThrowNotSupportedException(); break;
            default: ThrowHelpers.ThrowInvalidOperationException(); break;
        }
    }

    /// <summary>Fails with <see cref="FailureKind.IndexOutOfRange"/>; takes no argument to keep checks short.</summary>
    [DoesNotReturn]
    internal static void FailIndex()
    {
        ThrowHelpers.ThrowIndexOutOfRangeException();
    }

    /// <summary>Fails with <see cref="FailureKind.ArgumentOutOfRange"/>; takes no argument to keep checks short.</summary>
    [DoesNotReturn]
    internal static void FailRange()
    {
        ThrowHelpers.ThrowArgumentOutOfRangeException();
    }

    /// <summary>There is no memory for an object, so none for the exception: it is there already.</summary>
    [DoesNotReturn]
    internal static void FailMemory()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw OutOfMemory.Exception;
        }

        ExceptionSupport.End("OutOfMemory"u8, FailureKind.ArenaExhausted);
    }
}
