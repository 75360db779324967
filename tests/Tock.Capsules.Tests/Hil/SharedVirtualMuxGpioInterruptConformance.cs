// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a pin's interrupt whose every edge another user wants, too.</summary>
public sealed class SharedVirtualMuxGpioInterruptConformance : VirtualMuxGpioInterruptConformance
{
    public SharedVirtualMuxGpioInterruptConformance()
        : base(isShared: true)
    {
    }

    /// <inheritdoc/>
    protected override bool HearsWhatWaitsForOthers => true;
}
