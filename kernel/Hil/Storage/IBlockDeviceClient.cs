// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Hil.Storage;

/// <summary>Takes and gives the bytes of an <see cref="IBlockDevice"/>, and is told when an operation is over.</summary>
public interface IBlockDeviceClient
{
    /// <summary>Takes a portion of the sector that is read: in order, from offset 0 on. Whether they are right is known at the end only.</summary>
    /// <param name="offset">Where in the sector the portion begins.</param>
    /// <param name="bytes">The portion.</param>
    void StoreBytes(uint offset, scoped ReadOnlySpan<byte> bytes);

    /// <summary>Gives a portion of the sector that is written, in order. It is wholly filled: what the client does not know is 0.</summary>
    /// <param name="offset">Where in the sector the portion begins.</param>
    /// <param name="bytes">Where the portion goes; all 0 when this is called.</param>
    void LoadBytes(uint offset, scoped Span<byte> bytes);

    /// <summary>The operation is over. A new one may be started from here.</summary>
    /// <param name="result">
    /// Ok; Uninstalled if there is no device or it is gone; NotSupported if it is of a kind that is not known; Fail if it has reported or
    /// made an error.
    /// </param>
    void BlockDeviceDone(Result result);
}
