// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Tests.Hil;

/// <summary>The I2C module of the LM3S6965, as emulators have it.</summary>
public sealed class EmulatedI2cMasterConformance : I2cMasterConformance
{
    public EmulatedI2cMasterConformance()
        : base(isEmulated: true)
    {
    }
}
