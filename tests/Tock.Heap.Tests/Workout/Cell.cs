// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Workout;

/// <summary>An element with references in two places once it is nested.</summary>
internal struct Cell
{
    internal uint Number;
    internal Item? First;
    internal Inner Nested;

    /// <summary>A struct in a struct.</summary>
    internal struct Inner
    {
        internal ushort Small;
        internal Item? Second;
    }
}
