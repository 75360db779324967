// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System.Runtime.Heap;

/// <summary>
/// The heap of this process: what heap.S calls when the common case does not do, and the roots of collections. These are the words of
/// the stack and the objects that hold the static references of classes, which the image tool made. What else the compiler put into
/// data, such as texts, refers to no object of the heap.
/// </summary>
internal static class ProcessHeap
{
    /// <summary>Whether there is a heap. The compiler is told so otherwise for an application without one (no_heap.xml), which then has none of this code.</summary>
    private static bool IsPresent => true;

    /// <summary>The state that heap.S works on.</summary>
    internal static ref HeapState State
    {
        get
        {
            // SAFETY: heap.S has room for the state there, and for nothing else.
            unsafe
            {
                ref HeapState heap = ref *(HeapState*)StateAddress();
                if (heap.End == 0)
                {
                    ObjectHeap<ProcessMemory>.Initialize(ref heap, (uint)MemoryStart(), (uint)MemoryEnd());
                }

                return ref heap;
            }
        }
    }

    /// <summary>Finds objects that nothing refers to and makes their memory free.</summary>
    [RuntimeImport("tock_heap_collect")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void Collect();

    /// <summary>Cleared memory for an object, or 0. Called when the window is too short.</summary>
    /// <param name="size">Bytes.</param>
    /// <param name="stack">The stack pointer, with every register that the callers expect back saved above it.</param>
    [RuntimeExport("tock_heap_allocate")]
    internal static uint Allocate(uint size, uint stack)
    {
        if (!IsPresent)
        {
            return 0;
        }

        ref HeapState heap = ref State;
        uint block = ObjectHeap<ProcessMemory>.Take(ref heap, size);
        if (block == 0)
        {
            CollectFrom(stack);
            block = ObjectHeap<ProcessMemory>.Take(ref heap, size);
        }

        return block;
    }

    /// <summary>Collects with the stack from an address on and the static fields as roots.</summary>
    [RuntimeExport("tock_heap_collect_from")]
    internal static void CollectFrom(uint stack)
    {
        ref HeapState heap = ref State;
        ObjectHeap<ProcessMemory>.BeginCollection(ref heap);
        MarkRange(ref heap, stack, (uint)StackTop());
        MarkRange(ref heap, (uint)StaticsStart(), (uint)StaticsEnd());
        ObjectHeap<ProcessMemory>.EndCollection(ref heap);
    }

    /// <summary>There is no memory for an object.</summary>
    [DoesNotReturn]
    [RuntimeExport("tock_heap_exhausted")]
    internal static void Exhausted()
    {
        Failure.FailMemory();
    }

    /// <summary>An array was to have less than no element.</summary>
    [DoesNotReturn]
    [RuntimeExport("tock_heap_negative_length")]
    internal static void NegativeLength()
    {
        Failure.Fail(FailureKind.Overflow);
    }

    private static void MarkRange(ref HeapState heap, uint address, uint end)
    {
        for (; address < end; address += Block.Word)
        {
            Marker<ProcessMemory>.MarkCandidate(ref heap, ProcessMemory.Load(address));
        }
    }

    [RuntimeImport("tock_heap_state_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint StateAddress();

    [RuntimeImport("tock_heap_start")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint MemoryStart();

    [RuntimeImport("tock_heap_end")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint MemoryEnd();

    [RuntimeImport("tock_stack_top")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint StackTop();

    [RuntimeImport("tock_statics_start")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint StaticsStart();

    [RuntimeImport("tock_statics_end")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint StaticsEnd();
}
