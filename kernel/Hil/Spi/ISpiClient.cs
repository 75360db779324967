// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Spi;

/// <summary>Is told when a transfer begun with <see cref="ISpiMaster"/> or <see cref="ISpiDevice"/> is over.</summary>
public interface ISpiClient
{
    /// <summary>The transfer is over and the buffers are the client's again. A new one may be started from here.</summary>
    /// <param name="write">The buffer of bytes to send that was passed.</param>
    /// <param name="read">The buffer for bytes received that was passed, or null.</param>
    /// <param name="result">
    /// Ok if all bytes were transferred, which does not say that anybody listened: the bus has no acknowledgement. After a failure
    /// what the buffers hold is open.
    /// </param>
    void TransferDone(byte[] write, byte[]? read, Result result);
}
