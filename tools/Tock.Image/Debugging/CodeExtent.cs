// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Debugging;

/// <summary>A stretch of code that debugging information describes by start and length, and where the length stands.</summary>
internal readonly record struct CodeExtent(uint Start, uint Length, uint LengthOffset);
