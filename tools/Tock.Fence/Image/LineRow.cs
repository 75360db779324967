// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Image;

/// <summary>The source line of the code from an offset of a section on.</summary>
internal readonly record struct LineRow(int Section, uint Offset, string File, int Line);
