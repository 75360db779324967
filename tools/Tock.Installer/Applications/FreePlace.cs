// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Applications;

/// <summary>A place in the list of applications that holds none.</summary>
/// <param name="Start">Address of its first byte, where a header that fills the gap stands, or where the list ends.</param>
/// <param name="End">Address behind it.</param>
/// <param name="IsLast">Whether no application follows.</param>
internal readonly record struct FreePlace(uint Start, ulong End, bool IsLast)
{
    /// <summary>Its size in bytes.</summary>
    internal ulong Size => End - Start;
}
