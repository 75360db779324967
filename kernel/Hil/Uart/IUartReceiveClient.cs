// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Uart;

/// <summary>Is told when a reception begun with <see cref="IUartReceive.Receive"/> is over.</summary>
public interface IUartReceiveClient
{
    /// <summary>The reception is over and the buffer is the client's again. A new one may be started from here.</summary>
    /// <param name="buffer">The buffer that was passed.</param>
    /// <param name="length">Bytes received.</param>
    /// <param name="result">Ok if as many as asked for; Cancel after an abort; Fail after a line error.</param>
    void Received(byte[] buffer, uint length, Result result);
}
