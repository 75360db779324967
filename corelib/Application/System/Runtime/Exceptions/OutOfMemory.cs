// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime.Exceptions;

/// <summary>The exception for when there is no memory, which takes none of the heap.</summary>
internal static class OutOfMemory
{
    // Room for an exception without a message of its own: the address of its table, two references, and the stack trace.
    private const int Words = 12;

    private static Room s_room;

    /// <summary>The exception, as new. There is one, so what an earlier lack of memory left in it is gone.</summary>
    internal static Exception Exception
    {
        get
        {
            // SAFETY: the room is larger than the object, whose reference fields stay null, and it is no part of the heap, which lets
            // objects outside of it alone.
            unsafe
            {
                ref byte start = ref Unsafe.As<Room, byte>(ref s_room);
                RuntimeImports.SetMemory(ref start, 0, Words * sizeof(uint));
                fixed (byte* room = &start)
                {
                    *(MethodTable**)room = MethodTable.Of<OutOfMemoryException>();
                    return *(Exception*)&room;
                }
            }
        }
    }

    [InlineArray(Words)]
    private struct Room
    {
        private uint _first;
    }
}
