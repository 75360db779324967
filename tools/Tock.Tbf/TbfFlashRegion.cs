// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>A part of the flash image that the application may write.</summary>
/// <param name="Offset">Bytes from the start of the TBF (when read) or of the binary (when written).</param>
/// <param name="Size">Its size in bytes.</param>
public readonly record struct TbfFlashRegion(uint Offset, uint Size);
