// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Uart;

/// <summary>Is told when a transmission begun with <see cref="IUartTransmit.Transmit"/> is over.</summary>
public interface IUartTransmitClient
{
    /// <summary>The transmission is over and the buffer is the client's again. A new one may be started from here.</summary>
    /// <param name="buffer">The buffer that was passed.</param>
    /// <param name="length">Bytes sent.</param>
    /// <param name="result">Ok, or why not everything was sent.</param>
    void Transmitted(byte[] buffer, uint length, Result result);
}
