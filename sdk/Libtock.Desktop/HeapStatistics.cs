// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock;

/// <summary>Figures about the heap of the application. The desktop's heap is another one, so all are 0.</summary>
public readonly struct HeapStatistics
{
    public uint Size => 0;

    public uint Free => 0;

    public uint LargestFree => 0;

    public uint Collections => 0;

    public uint LongestCollection => 0;

    public static HeapStatistics Read() => default;
}
