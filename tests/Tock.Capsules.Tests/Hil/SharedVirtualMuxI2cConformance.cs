// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a bus that another user keeps busy: each transfer has to wait.</summary>
public sealed class SharedVirtualMuxI2cConformance : VirtualMuxI2cConformance
{
    public SharedVirtualMuxI2cConformance()
        : base(isShared: true)
    {
    }
}
