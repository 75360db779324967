// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Runtime.Heap;

/// <summary>Memory itself. Its only users are the classes of the heap, which touch blocks, the map, compiler-emitted tables and the stack.</summary>
internal readonly struct ProcessMemory : IHeapMemory
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Load(uint address)
    {
        // SAFETY: reads cannot harm; the addresses are the heap's own.
        unsafe
        {
            return *(uint*)address;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(uint address, uint value)
    {
        // SAFETY: the heap writes only to words between the ends of its memory: headers, links, and slots while they are reversed.
        unsafe
        {
            *(uint*)address = value;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte LoadByte(uint address)
    {
        // SAFETY: reads cannot harm; the addresses are those of the crossing map.
        unsafe
        {
            return *(byte*)address;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreByte(uint address, byte value)
    {
        // SAFETY: the heap writes bytes to its crossing map only.
        unsafe
        {
            *(byte*)address = value;
        }
    }

    [RuntimeImport("tock_heap_clear")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern safe void Clear(uint address, uint length);
}
