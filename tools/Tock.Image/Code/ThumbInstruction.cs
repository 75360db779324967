// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>One instruction: its first half-word, and its second, which is 0 where it has none.</summary>
internal readonly record struct ThumbInstruction(ushort First, ushort Second = 0)
{
    /// <summary>Its size in bytes.</summary>
    internal int Size => ThumbDecoder.Size(First);

    /// <summary>Its half-words.</summary>
    internal ushort[] Halves => Size == 4 ? [First, Second] : [First];
}
