// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Syscalls;

/// <summary>Forms of a system call's result: what r0 says about r1 to r3 (TRD 104, section 3.2).</summary>
internal static class ReturnVariant
{
    /// <summary>R1 is the error.</summary>
    internal const uint Failure = 0;

    /// <summary>R1 is the error, r2 the value.</summary>
    internal const uint FailureU32 = 1;

    /// <summary>R1 is the error, r2 and r3 the values.</summary>
    internal const uint FailureU32U32 = 2;

    /// <summary>R1 is the error, r2 the low and r3 the high word.</summary>
    internal const uint FailureU64 = 3;

    /// <summary>No value.</summary>
    internal const uint Success = 128;

    /// <summary>R1 is the value.</summary>
    internal const uint SuccessU32 = 129;

    /// <summary>R1 and r2 are the values.</summary>
    internal const uint SuccessU32U32 = 130;

    /// <summary>R1 is the low and r2 the high word.</summary>
    internal const uint SuccessU64 = 131;

    /// <summary>R1 to r3 are the values.</summary>
    internal const uint SuccessU32U32U32 = 132;

    /// <summary>R1 is the value, r2 the low and r3 the high word.</summary>
    internal const uint SuccessU32U64 = 133;
}
