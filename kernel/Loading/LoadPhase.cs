// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>What the loader is at.</summary>
internal enum LoadPhase
{
    /// <summary>Nothing.</summary>
    Idle,

    /// <summary>The board's policy is asked about credentials.</summary>
    Checking,

    /// <summary>Images that may run become processes.</summary>
    Loading,

    /// <summary>Nothing: the list of images is held by who changes it.</summary>
    Held,
}
