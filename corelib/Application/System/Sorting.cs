// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>Sorts in place, without recursion and in bounded time: short stretches by insertion, long ones by a heap.</summary>
internal static class Sorting
{
    private const int ShortLength = 16;

    internal static void Sort<T>(Span<T> elements, IComparer<T> comparer)
    {
        if (elements.Length <= ShortLength)
        {
            for (int next = 1; next < elements.Length; next++)
            {
                T element = elements[next];
                int place = next;
                for (; place > 0 && comparer.Compare(elements[place - 1], element) > 0; place--)
                {
                    elements[place] = elements[place - 1];
                }

                elements[place] = element;
            }

            return;
        }

        for (int root = (elements.Length / 2) - 1; root >= 0; root--)
        {
            SiftDown(elements, root, comparer);
        }

        for (int last = elements.Length - 1; last > 0; last--)
        {
            (elements[0], elements[last]) = (elements[last], elements[0]);
            SiftDown(elements.Slice(0, last), 0, comparer);
        }
    }

    /// <summary>The index of a value in sorted elements, or the complement of where it would stand.</summary>
    internal static int Search<T>(ReadOnlySpan<T> elements, T value, IComparer<T> comparer)
    {
        int low = 0;
        int high = elements.Length - 1;
        while (low <= high)
        {
            int middle = (int)((uint)(low + high) / 2);
            int order = comparer.Compare(elements[middle], value);
            if (order == 0)
            {
                return middle;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return ~low;
    }

    private static void SiftDown<T>(Span<T> heap, int root, IComparer<T> comparer)
    {
        T element = heap[root];
        for (int child = (2 * root) + 1; child < heap.Length; child = (2 * root) + 1)
        {
            if (child + 1 < heap.Length && comparer.Compare(heap[child], heap[child + 1]) < 0)
            {
                child++;
            }

            if (comparer.Compare(element, heap[child]) >= 0)
            {
                break;
            }

            heap[root] = heap[child];
            root = child;
        }

        heap[root] = element;
    }
}
