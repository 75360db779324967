// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Storage;

/// <summary>Is told when an operation begun with <see cref="INonvolatileStorage"/> is over.</summary>
public interface INonvolatileStorageClient
{
    /// <summary>The operation is over and the buffer is the client's again. A new one may be started from here.</summary>
    /// <param name="buffer">The buffer that was passed.</param>
    /// <param name="result">
    /// Ok if all bytes were read or written; otherwise why not, such as NoAcknowledge if the device does not answer. After a failed read
    /// the buffer's content, after a failed write the memory's in that place is open.
    /// </param>
    void StorageDone(byte[] buffer, Result result);
}
