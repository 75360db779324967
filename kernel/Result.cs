// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel;

/// <summary>
/// Outcome of an operation that yields no value: success, or an <see cref="ErrorCode"/>.
/// </summary>
/// <remarks>The default value is success, so that an outcome nobody set is not an invented error.</remarks>
public readonly struct Result
{
    private readonly ErrorCode _error;

    private Result(ErrorCode error)
    {
        _error = error;
    }

    /// <summary>Gets the successful outcome.</summary>
    public static Result Ok => default;

    /// <summary>Gets a value indicating whether the operation succeeded.</summary>
    public bool IsOk => _error == 0;

    /// <summary>Gets the reason of the failure; meaningful only if <see cref="IsOk"/> is false.</summary>
    public ErrorCode Error => _error;

    /// <summary>Gets the status code as it travels in an upcall argument: 0, or the error number.</summary>
    public uint StatusCode => (uint)_error;

    /// <summary>Makes a failed outcome from its reason.</summary>
    /// <param name="error">The reason.</param>
    public static implicit operator Result(ErrorCode error) => new(error);
}
