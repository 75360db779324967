// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace Internal.Runtime.CompilerHelpers;

/// <summary>Failures that the compiler calls by name. Each is a stub of runtime_failures.S, so that the address reported is that of the failing code.</summary>
internal static class ThrowHelpers
{
    [RuntimeImport("tock_fail_index")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowIndexOutOfRangeException();

    [RuntimeImport("tock_fail_null")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowNullReferenceException();

    [RuntimeImport("tock_fail_divide")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowDivideByZeroException();

    [RuntimeImport("tock_fail_overflow")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowOverflowException();

    [RuntimeImport("tock_fail_cast")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowInvalidCastException();

    [RuntimeImport("tock_fail_array_type")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowArrayTypeMismatchException();

    [RuntimeImport("tock_fail_range")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowArgumentOutOfRangeException();

    [RuntimeImport("tock_fail_range")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowArgumentException();

    [RuntimeImport("tock_fail_null")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowArgumentNullException();

    [RuntimeImport("tock_fail_not_supported")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowNotImplementedException();

    [RuntimeImport("tock_fail_not_supported")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowNotSupportedException();

    [RuntimeImport("tock_fail_not_supported")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowPlatformNotSupportedException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowFeatureBodyRemoved();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowInvalidProgramException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowInvalidProgramExceptionWithArgument();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowTypeLoadException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowTypeLoadExceptionWithArgument();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowMissingMethodException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowMissingFieldException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowFileNotFoundException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowBadImageFormatException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowMarshalDirectiveException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowAmbiguousMatchException();

    [RuntimeImport("tock_fail_program")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowUnavailableType();
}
