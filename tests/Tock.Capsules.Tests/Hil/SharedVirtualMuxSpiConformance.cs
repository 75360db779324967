// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Tests.Hil;

/// <summary>A device on a bus that another user keeps busy: each transfer has to wait.</summary>
public sealed class SharedVirtualMuxSpiConformance : VirtualMuxSpiConformance
{
    public SharedVirtualMuxSpiConformance()
        : base(isShared: true)
    {
    }
}
