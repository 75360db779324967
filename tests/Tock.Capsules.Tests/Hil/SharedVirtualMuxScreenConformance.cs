// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a display that another user keeps busy: each operation has to wait.</summary>
public sealed class SharedVirtualMuxScreenConformance : VirtualMuxScreenConformance
{
    public SharedVirtualMuxScreenConformance()
        : base(isShared: true)
    {
    }
}
