// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A list whose elements are linked to each other, so that one is added or removed anywhere without moving others.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public class LinkedList<T> : ICollection<T>, IReadOnlyCollection<T>
{
    private int _version;

    /// <summary>Makes an empty list.</summary>
    public LinkedList()
    {
    }

    /// <summary>Makes a list of the elements of a sequence.</summary>
    public LinkedList(IEnumerable<T> collection)
    {
        Throw.IfNull(collection, nameof(collection));
        foreach (T item in collection)
        {
            AddLast(item);
        }
    }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count { get; private set; }

    /// <summary>The first place, or null.</summary>
    public LinkedListNode<T>? First { get; private set; }

    /// <summary>The last place, or null.</summary>
    public LinkedListNode<T>? Last { get; private set; }

    bool ICollection<T>.IsReadOnly => false;

    /// <summary>Adds an element at the start.</summary>
    public LinkedListNode<T> AddFirst(T value)
    {
        return Insert(new LinkedListNode<T>(value), null, First);
    }

    /// <summary>Adds an element at the end.</summary>
    public LinkedListNode<T> AddLast(T value)
    {
        return Insert(new LinkedListNode<T>(value), Last, null);
    }

    /// <summary>Adds an element in front of a place.</summary>
    public LinkedListNode<T> AddBefore(LinkedListNode<T> node, T value)
    {
        RefuseOther(node);
        return Insert(new LinkedListNode<T>(value), node.Previous, node);
    }

    /// <summary>Adds an element behind a place.</summary>
    public LinkedListNode<T> AddAfter(LinkedListNode<T> node, T value)
    {
        RefuseOther(node);
        return Insert(new LinkedListNode<T>(value), node, node.Next);
    }

    void ICollection<T>.Add(T item)
    {
        AddLast(item);
    }

    /// <inheritdoc/>
    public void Clear()
    {
        while (First is not null)
        {
            Remove(First);
        }
    }

    /// <inheritdoc/>
    public bool Contains(T item)
    {
        return Find(item) is not null;
    }

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex)
    {
        Throw.IfNull(array, nameof(array));
        foreach (T item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <summary>The first place with such an element, or null.</summary>
    public LinkedListNode<T>? Find(T value)
    {
        LinkedListNode<T>? node = First;
        while (node is not null && !EqualityComparer<T>.Default.Equals(node.Value, value))
        {
            node = node.Next;
        }

        return node;
    }

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        LinkedListNode<T>? node = Find(item);
        if (node is not null)
        {
            Remove(node);
        }

        return node is not null;
    }

    /// <summary>Removes a place from the list.</summary>
    public void Remove(LinkedListNode<T> node)
    {
        RefuseOther(node);
        if (node.Previous is null)
        {
            First = node.Next;
        }
        else
        {
            node.Previous._next = node.Next;
        }

        if (node.Next is null)
        {
            Last = node.Previous;
        }
        else
        {
            node.Next._previous = node.Previous;
        }

        node.List = null;
        node._next = null;
        node._previous = null;
        Count--;
        _version++;
    }

    /// <summary>Removes the first element.</summary>
    public void RemoveFirst()
    {
        if (First is null)
        {
            Throw.Empty();
        }

        Remove(First);
    }

    /// <summary>Removes the last element.</summary>
    public void RemoveLast()
    {
        if (Last is null)
        {
            Throw.Empty();
        }

        Remove(Last);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        int version = _version;
        for (LinkedListNode<T>? node = First; node is not null; node = node.Next)
        {
            yield return node.Value;
            if (version != _version)
            {
                Throw.ChangedWhileEnumerated();
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator()
    {
        return GetEnumerator();
    }

    private LinkedListNode<T> Insert(LinkedListNode<T> node, LinkedListNode<T>? previous, LinkedListNode<T>? next)
    {
        node.List = this;
        node._previous = previous;
        node._next = next;
        if (previous is null)
        {
            First = node;
        }
        else
        {
            previous._next = node;
        }

        if (next is null)
        {
            Last = node;
        }
        else
        {
            next._previous = node;
        }

        Count++;
        _version++;
        return node;
    }

    private void RefuseOther(LinkedListNode<T> node)
    {
        Throw.IfNull(node, nameof(node));
        if (node.List != this)
        {
            Throw.InvalidOperation("The place is not in this list.");
        }
    }
}
