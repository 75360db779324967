// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Tests.Hil;

/// <summary>The PL022, as emulators have it.</summary>
public sealed class EmulatedPl022SpiMasterConformance : Pl022SpiMasterConformance
{
    public EmulatedPl022SpiMasterConformance()
        : base(isEmulated: true)
    {
    }
}
