// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a converter that another user keeps busy: each sample has to wait.</summary>
public sealed class SharedVirtualMuxAdcConformance : VirtualMuxAdcConformance
{
    public SharedVirtualMuxAdcConformance()
        : base(isShared: true)
    {
    }
}
