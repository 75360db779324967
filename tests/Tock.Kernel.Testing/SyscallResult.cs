// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Testing;

/// <summary>Registers r0 to r3 after a system call. What a variant does not define has the value from before the call.</summary>
/// <param name="Variant">r0: the number of the variant, TRD 104 section 3.2.</param>
/// <param name="Value1">r1.</param>
/// <param name="Value2">r2.</param>
/// <param name="Value3">r3.</param>
public readonly record struct SyscallResult(uint Variant, uint Value1, uint Value2, uint Value3)
{
    /// <summary>Variant number of Failure.</summary>
    public const uint Failure = 0;

    /// <summary>Variant number of Failure with two values.</summary>
    public const uint FailureU32U32 = 2;

    /// <summary>Variant number of Success.</summary>
    public const uint Success = 128;

    /// <summary>Variant number of Success with a value.</summary>
    public const uint SuccessU32 = 129;

    /// <summary>Variant number of Success with two values.</summary>
    public const uint SuccessU32U32 = 130;
}
