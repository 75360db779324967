// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Uart;

/// <summary>One user's share of a serial line that several users send over.</summary>
public interface IUartShare : IUartTransmit
{
    /// <summary>
    /// Keeps the line from the end of the transmission under way on: until <see cref="ReleaseLine"/> only this user's transmissions
    /// begin, and the others' wait. For a text of several transmissions that nothing may come between.
    /// </summary>
    void KeepLine();

    /// <summary>Lets those that wait have the line.</summary>
    void ReleaseLine();
}
