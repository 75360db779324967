// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Syscalls;

/// <summary>
/// What a driver answers to a Command system call: one of the result variants of TRD 104, section 3.2.
/// </summary>
/// <remarks>
/// Knowing you hold one of these tells you that it is a well-formed variant: only the factory methods make one.
/// The default value is the variant Failure with error 0, which no factory makes; the dispatcher turns it into FAIL.
/// </remarks>
public readonly struct CommandReturn
{
    /// <summary>How many of the value registers each variant defines, in the byte above the variant's number.</summary>
    private const int CountShift = 8;

    private readonly uint _variantAndCount;
    private readonly uint _value1;
    private readonly uint _value2;
    private readonly uint _value3;

    private CommandReturn(uint variant, uint count, uint value1 = 0, uint value2 = 0, uint value3 = 0)
    {
        _variantAndCount = variant | (count << CountShift);
        _value1 = value1;
        _value2 = value2;
        _value3 = value3;
    }

    /// <summary>Gets a value indicating whether no factory made this.</summary>
    internal bool IsDefault => _variantAndCount == 0;

    /// <summary>Gets the variant's number, register 0.</summary>
    internal uint Variant => _variantAndCount & 0xFF;

    /// <summary>Gets how many of r1 to r3 the variant defines; the others keep what the application had in them.</summary>
    internal uint ValueCount => _variantAndCount >> CountShift;

    /// <summary>Gets register 1.</summary>
    internal uint Value1 => _value1;

    /// <summary>Gets register 2.</summary>
    internal uint Value2 => _value2;

    /// <summary>Gets register 3.</summary>
    internal uint Value3 => _value3;

    /// <summary>Success, no value.</summary>
    /// <returns>The result.</returns>
    public static CommandReturn Success() => new(ReturnVariant.Success, 0);

    /// <summary>Success with one value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Success(uint value) => new(ReturnVariant.SuccessU32, 1, value);

    /// <summary>Success with two values.</summary>
    /// <param name="value1">First value.</param>
    /// <param name="value2">Second value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Success(uint value1, uint value2) => new(ReturnVariant.SuccessU32U32, 2, value1, value2);

    /// <summary>Success with three values.</summary>
    /// <param name="value1">First value.</param>
    /// <param name="value2">Second value.</param>
    /// <param name="value3">Third value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Success(uint value1, uint value2, uint value3) =>
        new(ReturnVariant.SuccessU32U32U32, 3, value1, value2, value3);

    /// <summary>Success with a 64-bit value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Success(ulong value) =>
        new(ReturnVariant.SuccessU64, 2, (uint)value, (uint)(value >> 32));

    /// <summary>Success with a value and a 64-bit value.</summary>
    /// <param name="value1">First value.</param>
    /// <param name="value2">Second value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Success(uint value1, ulong value2) =>
        new(ReturnVariant.SuccessU32U64, 3, value1, (uint)value2, (uint)(value2 >> 32));

    /// <summary>Failure.</summary>
    /// <param name="error">The reason.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Failure(ErrorCode error) => new(ReturnVariant.Failure, 1, (uint)error);

    /// <summary>Failure with one value.</summary>
    /// <param name="error">The reason.</param>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Failure(ErrorCode error, uint value) =>
        new(ReturnVariant.FailureU32, 2, (uint)error, value);

    /// <summary>Failure with two values.</summary>
    /// <param name="error">The reason.</param>
    /// <param name="value1">First value.</param>
    /// <param name="value2">Second value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Failure(ErrorCode error, uint value1, uint value2) =>
        new(ReturnVariant.FailureU32U32, 3, (uint)error, value1, value2);

    /// <summary>Failure with a 64-bit value.</summary>
    /// <param name="error">The reason.</param>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static CommandReturn Failure(ErrorCode error, ulong value) =>
        new(ReturnVariant.FailureU64, 3, (uint)error, (uint)value, (uint)(value >> 32));

    /// <summary>Success if the outcome is, otherwise its failure.</summary>
    /// <param name="result">The outcome.</param>
    /// <returns>The result.</returns>
    public static CommandReturn From(Result result) => result.IsOk ? Success() : Failure(result.Error);
}
