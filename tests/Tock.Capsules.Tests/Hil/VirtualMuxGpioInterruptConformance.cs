// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Gpio;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a pin's interrupt that nobody else wants at the moment.</summary>
public class VirtualMuxGpioInterruptConformance : GpioPinConformance
{
    private readonly VirtualMuxGpioInterrupt _share;

    public VirtualMuxGpioInterruptConformance()
        : this(isShared: false)
    {
    }

    protected VirtualMuxGpioInterruptConformance(bool isShared)
    {
        MuxGpioInterrupt mux = new(Pin);
        _share = new VirtualMuxGpioInterrupt(mux);
        _share.SetInterruptClient(this, Number);
        if (isShared)
        {
            new VirtualMuxGpioInterrupt(mux).EnableInterrupts(InterruptEdges.Both);
        }
    }

    /// <inheritdoc/>
    protected override IGpioInterrupt Interrupt => _share;
}
