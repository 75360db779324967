// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Storage;

/// <summary>What every <see cref="INonvolatileStorage"/> checks of an operation it is asked for.</summary>
public static class StorageRange
{
    /// <summary>Checks the bytes that are asked for.</summary>
    /// <param name="size">Bytes that there are.</param>
    /// <param name="address">The first byte.</param>
    /// <param name="buffer">The buffer.</param>
    /// <param name="length">How many.</param>
    /// <returns>Ok; Size; Invalid.</returns>
    public static Result Check(uint size, uint address, byte[] buffer, uint length)
    {
        if (length == 0 || length > (uint)buffer.Length)
        {
            return ErrorCode.Size;
        }

        return length > size || address > size - length ? ErrorCode.Invalid : Result.Ok;
    }
}
