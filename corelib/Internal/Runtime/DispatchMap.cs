// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Internal.Runtime;

/// <summary>Header of the map from interface methods to slots; the entries follow, own implementations first, then default ones.</summary>
internal struct DispatchMap
{
    internal ushort StandardCount;
    internal ushort DefaultCount;
    internal ushort StandardStaticCount;
    internal ushort DefaultStaticCount;
}
