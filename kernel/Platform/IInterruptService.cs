// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Platform;

/// <summary>A chip's bottom half: serves device interrupts while the kernel is at rest.</summary>
public interface IInterruptService
{
    /// <summary>Serves one interrupt; when this returns the kernel lets the interrupt through again.</summary>
    /// <param name="number">Interrupt number, as the chip's manual counts them.</param>
    /// <returns>False if nobody serves that number; the interrupt then stays masked.</returns>
    bool Service(uint number);
}
