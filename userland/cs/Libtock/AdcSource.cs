// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Where the samples that are taken again and again come in. One loop at a time.</summary>
internal sealed class AdcSource : EventSource<ushort>
{
    internal AdcSource()
        : base(AdcAbi.DriverNumber, AdcAbi.UpcallDone)
    {
    }

    /// <inheritdoc/>
    protected override ushort Read(in UpcallArguments arguments)
    {
        return (ushort)arguments.Value2;
    }

    /// <inheritdoc/>
    protected override bool IsFor(EventStream<ushort> listener, in UpcallArguments arguments)
    {
        return true;
    }

    /// <inheritdoc/>
    protected override ErrorCode Begin(EventStream<ushort> listener)
    {
        return Syscalls.Command(AdcAbi.DriverNumber, AdcAbi.CommandSampleContinuously, (uint)listener.Number, listener.Mode).Error;
    }

    /// <inheritdoc/>
    protected override void End(EventStream<ushort> listener)
    {
        // A second loop was refused, and the first one goes on.
        if (!HasListeners)
        {
            Syscalls.Command(AdcAbi.DriverNumber, AdcAbi.CommandStop);
        }
    }
}
