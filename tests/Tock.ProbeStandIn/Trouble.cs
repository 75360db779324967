// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.ProbeStandIn;

/// <summary>What is wrong with probe or chip.</summary>
public enum Trouble
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No probe is attached.</summary>
    NoProbe,

    /// <summary>The user may not open the probe.</summary>
    NoPermission,

    /// <summary>The probe does not reach the chip.</summary>
    NoChip,

    /// <summary>The flash is protected against writing.</summary>
    Locked,

    /// <summary>A bit of the flash is stuck at 0.</summary>
    WornOut,
}
