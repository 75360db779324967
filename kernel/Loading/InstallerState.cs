// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>What an <see cref="ApplicationInstaller"/> has for the image to come.</summary>
internal enum InstallerState
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>Room, which is being filled.</summary>
    Reserved,

    /// <summary>A well-formed image, which is not on the list yet.</summary>
    Complete,
}
