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
        FailureKind.ArgumentOutOfRange => "argument out of range"u8,
        FailureKind.ArenaExhausted => "boot arena exhausted; the board's arena size is too small"u8,
        FailureKind.ArenaSealed => "allocation after boot"u8,
        _ => "failed check in the kernel"u8,
    };
}
