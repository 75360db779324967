// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock;

/// <summary>What a system call returns: a variant that says what the three words mean (TRD 104, section 3.2).</summary>
public readonly struct SyscallResult
{
    private const uint SuccessVariant = 128;

    private readonly uint _variant;
    private readonly uint _value0;
    private readonly uint _value1;
    private readonly uint _value2;

    internal SyscallResult(ErrorCode error)
    {
        _variant = 0;
        _value0 = (uint)error;
        _value1 = 0;
        _value2 = 0;
    }

    /// <summary>The variant: 0 to 3 are failures, 128 to 133 successes.</summary>
    public uint Variant => _variant;

    /// <summary>Whether the call did what was asked.</summary>
    public bool IsSuccess => _variant >= SuccessVariant;

    /// <summary>The first word of a success; of a failure, the error.</summary>
    public uint Value0 => _value0;

    /// <summary>The second word.</summary>
    public uint Value1 => _value1;

    /// <summary>The third word.</summary>
    public uint Value2 => _value2;

    /// <summary>Why it failed; <see cref="ErrorCode.None"/> if it did not.</summary>
    public ErrorCode Error => IsSuccess ? ErrorCode.None : (ErrorCode)_value0;

    /// <summary>The first word of a success.</summary>
    /// <returns>It.</returns>
    /// <exception cref="TockException">The call failed.</exception>
    public uint GetValue()
    {
        ThrowIfFailed();
        return _value0;
    }

    /// <summary>Throws if the call failed.</summary>
    /// <exception cref="TockException">It did.</exception>
    public void ThrowIfFailed()
    {
        TockException.ThrowIf(Error);
    }
}
