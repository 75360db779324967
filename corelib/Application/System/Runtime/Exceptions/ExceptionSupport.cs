// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Runtime.Exceptions;

/// <summary>Whether the application has exceptions. Without, what would throw ends the process, and no code of this namespace is in the image.</summary>
internal static class ExceptionSupport
{
    /// <summary>True. TockExceptions=false has the ahead-of-time compiler put false in its place (userland/cs/without_exceptions.xml), and leave out what is not reached then.</summary>
    internal static bool IsPresent => true;

    /// <summary>True. TockFloatingPoint=none, as in most projects, has the compiler put false in its place (userland/cs/without_floating_point.xml).</summary>
    internal static bool HasFloatingPoint => true;

    /// <summary>Ends the process of an application without exceptions.</summary>
    /// <param name="type">The name of the exception that would be thrown.</param>
    /// <param name="kind">The completion code.</param>
    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void End(ReadOnlySpan<byte> type, FailureKind kind)
    {
        Tock.ConsoleWriter.Write("Unhandled exception. System."u8);
        Tock.ConsoleWriter.Write(type);
        Tock.ConsoleWriter.Write("Exception\n"u8);
        Tock.Syscalls.Exit((uint)kind);
    }
}
