// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Model;

/// <summary>One of each kind that the compiler has. Built anew for each memory.</summary>
internal sealed class Shapes
{
    internal Shapes()
    {
        uint end = ArrayMemory.Tables;
        Empty = Shape.Class(ref end, 0);
        Plain = Shape.Class(ref end, 5);
        Link = Shape.Class(ref end, 2, 0);
        Pair = Shape.Class(ref end, 2, 0, 1);
        Scattered = Shape.Class(ref end, 9, 1, 2, 4, 8);
        Bytes = Shape.ValueArray(ref end, 1);
        Halves = Shape.ValueArray(ref end, 2, 14);
        Longs = Shape.ValueArray(ref end, 8);
        References = Shape.ReferenceArray(ref end);
        Structs = Shape.StructArray(ref end, 3, 1);
        MixedStructs = Shape.StructArray(ref end, 9, 2, 3, 6);
        All = [Empty, Plain, Link, Pair, Scattered, Bytes, Halves, Longs, References, Structs, MixedStructs];
    }

    /// <summary>A class without fields.</summary>
    internal Shape Empty { get; }

    /// <summary>A class of values.</summary>
    internal Shape Plain { get; }

    /// <summary>A class with one reference before a value.</summary>
    internal Shape Link { get; }

    /// <summary>A class with two references.</summary>
    internal Shape Pair { get; }

    /// <summary>A class with references in three places.</summary>
    internal Shape Scattered { get; }

    /// <summary>An array of bytes.</summary>
    internal Shape Bytes { get; }

    /// <summary>A string.</summary>
    internal Shape Halves { get; }

    /// <summary>An array of 8-byte values.</summary>
    internal Shape Longs { get; }

    /// <summary>An array of references.</summary>
    internal Shape References { get; }

    /// <summary>An array of structs with one reference each.</summary>
    internal Shape Structs { get; }

    /// <summary>An array of structs with references in two places each.</summary>
    internal Shape MixedStructs { get; }

    /// <summary>All of them.</summary>
    internal Shape[] All { get; }
}
