// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Where edges come in.</summary>
internal sealed class GpioSource : InterruptSource<GpioEvent>
{
    internal GpioSource()
        : base(GpioAbi.DriverNumber, GpioAbi.UpcallChanged, GpioAbi.CommandEnableInterrupt, GpioAbi.CommandDisableInterrupt)
    {
    }

    /// <inheritdoc/>
    protected override int Count => Gpio.Count;

    /// <inheritdoc/>
    protected override GpioEvent Read(in UpcallArguments arguments)
    {
        return new GpioEvent((int)arguments.Value0, arguments.Value1 != 0);
    }

    /// <inheritdoc/>
    protected override bool IsWanted(uint mode, bool isHigh)
    {
        return (GpioEdge)mode switch
        {
            GpioEdge.Rising => isHigh,
            GpioEdge.Falling => !isHigh,
            _ => true,
        };
    }
}
