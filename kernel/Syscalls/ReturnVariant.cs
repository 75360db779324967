// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Syscalls;

/// <summary>Shape of a system call's result: the value of register 0 (TRD 104, section 3.2).</summary>
internal static class ReturnVariant
{
    /// <summary>Failure: r1 is the error.</summary>
    internal const uint Failure = 0;

    /// <summary>Failure with one value: r1 is the error, r2 the value.</summary>
    internal const uint FailureU32 = 1;

    /// <summary>Failure with two values: r1 is the error, r2 and r3 the values.</summary>
    internal const uint FailureU32U32 = 2;

    /// <summary>Failure with a 64-bit value: r1 is the error, r2 the low and r3 the high word.</summary>
    internal const uint FailureU64 = 3;

    /// <summary>Success without a value.</summary>
    internal const uint Success = 128;

    /// <summary>Success with one value, in r1.</summary>
    internal const uint SuccessU32 = 129;

    /// <summary>Success with two values, in r1 and r2.</summary>
    internal const uint SuccessU32U32 = 130;

    /// <summary>Success with a 64-bit value: r1 is the low, r2 the high word.</summary>
    internal const uint SuccessU64 = 131;

    /// <summary>Success with three values, in r1 to r3.</summary>
    internal const uint SuccessU32U32U32 = 132;

    /// <summary>Success with a value in r1 and a 64-bit value in r2 (low word) and r3 (high word).</summary>
    internal const uint SuccessU32U64 = 133;
}
