// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Debugging;

namespace Tock.Kernel.Hil.Uart;

/// <summary>A whole serial port: it sends, receives, and can be written to without interrupts.</summary>
public interface IUart : IUartTransmit, IUartReceive, ISynchronousOutput
{
}
