// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>What stands at a place of the list of applications in flash.</summary>
/// <param name="Offset">Where it starts, in bytes from the start of the image.</param>
/// <param name="Size">Its size in bytes; 0 if its header does not say it.</param>
/// <param name="File">The application, or padding; null if it is damaged.</param>
/// <param name="Problem">What is wrong with it; null if nothing is.</param>
public sealed record FlashItem(uint Offset, uint Size, TbfFile? File, string? Problem);
