// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Collections.Generic;

/// <summary>A collection that gives its elements back in the reverse order.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public class Stack<T> : IReadOnlyCollection<T>
{
    private readonly List<T> _items;

    /// <summary>Makes an empty stack.</summary>
    public Stack()
    {
        _items = new List<T>();
    }

    /// <summary>Makes an empty stack with room for a number of elements.</summary>
    public Stack(int capacity)
    {
        _items = new List<T>(capacity);
    }

    /// <summary>Makes a stack of the elements of a sequence, the last one on top.</summary>
    public Stack(IEnumerable<T> collection)
    {
        _items = new List<T>(collection);
    }

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <summary>Puts an element on top.</summary>
    public void Push(T item)
    {
        _items.Add(item);
    }

    /// <summary>Takes the top element.</summary>
    public T Pop()
    {
        if (!TryPop(out T? result))
        {
            Throw.Empty();
        }

        return result;
    }

    /// <summary>Takes the top element; false where there is none.</summary>
    public bool TryPop([MaybeNullWhen(false)] out T result)
    {
        if (!TryPeek(out result))
        {
            return false;
        }

        _items.RemoveAt(_items.Count - 1);
        return true;
    }

    /// <summary>The top element.</summary>
    public T Peek()
    {
        if (!TryPeek(out T? result))
        {
            Throw.Empty();
        }

        return result;
    }

    /// <summary>The top element; false where there is none.</summary>
    public bool TryPeek([MaybeNullWhen(false)] out T result)
    {
        int count = _items.Count;
        result = count == 0 ? default : _items[count - 1];
        return count != 0;
    }

    /// <summary>Removes all elements; the room stays.</summary>
    public void Clear()
    {
        _items.Clear();
    }

    /// <summary>Whether an element is in the stack.</summary>
    public bool Contains(T item)
    {
        return _items.Contains(item);
    }

    /// <summary>The elements as a new array, the top one first.</summary>
    public T[] ToArray()
    {
        T[] result = _items.ToArray();
        Array.Reverse(result);
        return result;
    }

    /// <summary>Copies all elements into an array from an index on, the top one first.</summary>
    public void CopyTo(T[] array, int arrayIndex)
    {
        ToArray().CopyTo(array, arrayIndex);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        int count = _items.Count;
        for (int index = count - 1; index >= 0; index--)
        {
            yield return _items[index];
            if (count != _items.Count)
            {
                Throw.ChangedWhileEnumerated();
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }
}
