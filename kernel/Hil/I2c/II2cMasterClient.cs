// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.I2c;

/// <summary>Is told when a transfer begun with <see cref="II2cMaster"/> is over.</summary>
public interface II2cMasterClient
{
    /// <summary>The transfer is over and the buffer is the client's again. A new one may be started from here.</summary>
    /// <param name="buffer">The buffer that was passed. After a failure what it holds is open.</param>
    /// <param name="result">Ok if all bytes were transferred; NoAcknowledge if there is no device at the address, or it refused a byte.</param>
    void TransferDone(byte[] buffer, Result result);
}
