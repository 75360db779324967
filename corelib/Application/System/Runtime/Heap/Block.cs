// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>
/// The first word of a block. An object's is the address of its type's table, which leaves the two low bits for the collector: a
/// marked object has bit 0 set, and only while a collection runs. A free stretch has bit 1 set and its length in the other bits; if it
/// has a second word, that is the address of the following free stretch.
/// </summary>
internal static class Block
{
    /// <summary>Of an object that a root reaches.</summary>
    internal const uint Marked = 1;

    /// <summary>Of a free stretch.</summary>
    internal const uint Free = 2;

    /// <summary>Bytes of a word.</summary>
    internal const uint Word = 1 << WordShift;

    /// <summary>Words times 2 to the power of this are bytes.</summary>
    internal const int WordShift = 2;

    /// <summary>Bytes of the smallest object, and of the smallest free stretch that can be listed.</summary>
    internal const uint Smallest = 8;
}
