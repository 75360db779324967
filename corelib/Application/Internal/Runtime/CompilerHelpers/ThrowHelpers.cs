// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Diagnostics.CodeAnalysis;
using System.Runtime;
using System.Runtime.Exceptions;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Failures that the compiler calls by name, and the core library.</summary>
[Tock.MakesException]
internal static class ThrowHelpers
{
    [DoesNotReturn]
    internal static void ThrowIndexOutOfRangeException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new IndexOutOfRangeException();
        }

        ExceptionSupport.End("IndexOutOfRange"u8, FailureKind.IndexOutOfRange);
    }

    [DoesNotReturn]
    internal static void ThrowNullReferenceException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new NullReferenceException();
        }

        ExceptionSupport.End("NullReference"u8, FailureKind.NullReference);
    }

    [DoesNotReturn]
    internal static void ThrowDivideByZeroException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new DivideByZeroException();
        }

        ExceptionSupport.End("DivideByZero"u8, FailureKind.DivideByZero);
    }

    [DoesNotReturn]
    internal static void ThrowOverflowException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new OverflowException();
        }

        ExceptionSupport.End("Overflow"u8, FailureKind.Overflow);
    }

    [DoesNotReturn]
    internal static void ThrowInvalidCastException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new InvalidCastException();
        }

        ExceptionSupport.End("InvalidCast"u8, FailureKind.InvalidCast);
    }

    [DoesNotReturn]
    internal static void ThrowArrayTypeMismatchException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArrayTypeMismatchException();
        }

        ExceptionSupport.End("ArrayTypeMismatch"u8, FailureKind.ArrayTypeMismatch);
    }

    [DoesNotReturn]
    internal static void ThrowArgumentOutOfRangeException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArgumentOutOfRangeException();
        }

        ExceptionSupport.End("ArgumentOutOfRange"u8, FailureKind.ArgumentOutOfRange);
    }

    [DoesNotReturn]
    internal static void ThrowArgumentException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArgumentException();
        }

        ExceptionSupport.End("Argument"u8, FailureKind.ArgumentOutOfRange);
    }

    [DoesNotReturn]
    internal static void ThrowArgumentNullException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new ArgumentNullException();
        }

        ExceptionSupport.End("ArgumentNull"u8, FailureKind.NullReference);
    }

    [DoesNotReturn]
    internal static void ThrowInvalidOperationException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new InvalidOperationException();
        }

        ExceptionSupport.End("InvalidOperation"u8, FailureKind.InvalidOperation);
    }

    [DoesNotReturn]
    internal static void ThrowNotImplementedException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new NotImplementedException();
        }

        ExceptionSupport.End("NotImplemented"u8, FailureKind.NotSupported);
    }

    [DoesNotReturn]
    internal static void ThrowNotSupportedException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new NotSupportedException();
        }

        ExceptionSupport.End("NotSupported"u8, FailureKind.NotSupported);
    }

    [DoesNotReturn]
    internal static void ThrowPlatformNotSupportedException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new PlatformNotSupportedException();
        }

        ExceptionSupport.End("PlatformNotSupported"u8, FailureKind.NotSupported);
    }

    [DoesNotReturn]
    internal static void ThrowInvalidProgramException()
    {
        if (ExceptionSupport.IsPresent)
        {
            throw new InvalidProgramException();
        }

        ExceptionSupport.End("InvalidProgram"u8, FailureKind.InvalidProgram);
    }

    [DoesNotReturn]
    internal static void ThrowFeatureBodyRemoved() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowInvalidProgramExceptionWithArgument() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowTypeLoadException() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowTypeLoadExceptionWithArgument() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowMissingMethodException() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowMissingFieldException() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowFileNotFoundException() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowBadImageFormatException() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowMarshalDirectiveException() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowAmbiguousMatchException() => ThrowInvalidProgramException();

    [DoesNotReturn]
    internal static void ThrowUnavailableType() => ThrowInvalidProgramException();
}
