// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;

namespace Tock.Arch.CortexM;

/// <summary>Words for failed checks.</summary>
internal static class FailureText
{
    /// <summary>Says what failed.</summary>
    /// <param name="kind">The check.</param>
    /// <returns>ASCII text.</returns>
    internal static ReadOnlySpan<byte> For(FailureKind kind) => kind switch
    {
        FailureKind.IndexOutOfRange => "index out of range"u8,
        FailureKind.NullReference => "null reference"u8,
        FailureKind.InvalidCast => "invalid cast"u8,
        FailureKind.DivideByZero => "division by zero"u8,
        FailureKind.Overflow => "arithmetic overflow"u8,
        FailureKind.ArrayTypeMismatch => "element of the wrong type for its array"u8,
        FailureKind.ArgumentOutOfRange => "argument out of range"u8,
        FailureKind.InvalidOperation => "operation in the wrong state"u8,
        FailureKind.ArenaExhausted => "boot arena exhausted; the board's arena size is too small"u8,
        FailureKind.ArenaSealed => "allocation after boot"u8,
        FailureKind.InvalidProgram => "code that the compiler found invalid"u8,
        FailureKind.MissingImplementation => "interface method without an implementation"u8,
        FailureKind.ExceptionThrown => "exception thrown"u8,
        FailureKind.StackCorrupted => "stack guard of a method overwritten"u8,
        FailureKind.NotSupported => "member that is left out here"u8,
        _ => "failed check in the kernel"u8,
    };
}
