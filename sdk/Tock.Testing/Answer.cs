// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing;

/// <summary>What a driver answers to a command (TRD 104, section 3.2).</summary>
/// <param name="Variant">The form: 0 to 3 are failures, 128 to 133 successes.</param>
/// <param name="Value0">The first word; of a failure, the error.</param>
/// <param name="Value1">The second word.</param>
/// <param name="Value2">The third word.</param>
public readonly record struct Answer(uint Variant, uint Value0 = 0, uint Value1 = 0, uint Value2 = 0)
{
    private const uint SuccessVariant = 128;

    /// <summary>Success, with nothing to say.</summary>
    public static Answer Success { get; } = new(SuccessVariant);

    /// <summary>Success with a value.</summary>
    /// <param name="value">The value.</param>
    public static Answer Of(uint value) => new(SuccessVariant + 1, value);

    /// <summary>Success with two values.</summary>
    /// <param name="value0">The first one.</param>
    /// <param name="value1">The second one.</param>
    public static Answer Of(uint value0, uint value1) => new(SuccessVariant + 2, value0, value1);

    /// <summary>A failure.</summary>
    /// <param name="error">Why; with none it is success.</param>
    public static Answer Failure(ErrorCode error) => error == ErrorCode.None ? Success : new(0, (uint)error);
}
