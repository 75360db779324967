// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Where presses and releases come in.</summary>
internal sealed class ButtonSource : InterruptSource<ButtonEvent>
{
    internal ButtonSource()
        : base(ButtonAbi.DriverNumber, ButtonAbi.UpcallChanged, ButtonAbi.CommandEnableInterrupt, ButtonAbi.CommandDisableInterrupt)
    {
    }

    /// <inheritdoc/>
    protected override int Count => Button.Count;

    /// <inheritdoc/>
    protected override ButtonEvent Read(in UpcallArguments arguments)
    {
        return new ButtonEvent((int)arguments.Value0, arguments.Value1 != 0);
    }
}
