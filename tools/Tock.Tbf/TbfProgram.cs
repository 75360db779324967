// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>What the Program element, or in its absence the Main element, says. Sizes and offsets are in bytes.</summary>
/// <param name="EntryOffset">Entry point, from the end of the header, the protected trailer included; bit 0 may mark Thumb code.</param>
/// <param name="ProtectedTrailerSize">Bytes after the header that belong to the protected part.</param>
/// <param name="MinimumRamSize">RAM for the application itself, without the kernel's process control block.</param>
/// <param name="BinaryEnd">End of the binary from the start of the TBF; footers follow.</param>
/// <param name="Version">Version of the application; 0 if it has none.</param>
public readonly record struct TbfProgram(
    uint EntryOffset, uint ProtectedTrailerSize, uint MinimumRamSize, uint BinaryEnd, uint Version);
