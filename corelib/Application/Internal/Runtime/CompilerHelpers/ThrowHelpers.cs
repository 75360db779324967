// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Failures that the compiler calls by name.</summary>
internal static class ThrowHelpers
{
    internal static void ThrowIndexOutOfRangeException() => Failure.Fail(FailureKind.IndexOutOfRange);

    internal static void ThrowNullReferenceException() => Failure.Fail(FailureKind.NullReference);

    internal static void ThrowDivideByZeroException() => Failure.Fail(FailureKind.DivideByZero);

    internal static void ThrowOverflowException() => Failure.Fail(FailureKind.Overflow);

    internal static void ThrowInvalidCastException() => Failure.Fail(FailureKind.InvalidCast);

    internal static void ThrowArrayTypeMismatchException() => Failure.Fail(FailureKind.ArrayTypeMismatch);

    internal static void ThrowArgumentOutOfRangeException() => Failure.Fail(FailureKind.ArgumentOutOfRange);

    internal static void ThrowArgumentException() => Failure.Fail(FailureKind.ArgumentOutOfRange);

    internal static void ThrowArgumentNullException() => Failure.Fail(FailureKind.NullReference);

    internal static void ThrowNotImplementedException() => Failure.Fail(FailureKind.NotSupported);

    internal static void ThrowNotSupportedException() => Failure.Fail(FailureKind.NotSupported);

    internal static void ThrowPlatformNotSupportedException() => Failure.Fail(FailureKind.NotSupported);

    internal static void ThrowFeatureBodyRemoved() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowInvalidProgramException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowInvalidProgramExceptionWithArgument() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowTypeLoadException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowTypeLoadExceptionWithArgument() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowMissingMethodException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowMissingFieldException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowFileNotFoundException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowBadImageFormatException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowMarshalDirectiveException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowAmbiguousMatchException() => Failure.Fail(FailureKind.InvalidProgram);

    internal static void ThrowUnavailableType() => Failure.Fail(FailureKind.InvalidProgram);
}
