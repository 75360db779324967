// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>A place in a linked list.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
public sealed class LinkedListNode<T>
{
    internal LinkedListNode<T>? _next;
    internal LinkedListNode<T>? _previous;

    /// <summary>Makes a place that is in no list.</summary>
    public LinkedListNode(T value)
    {
        Value = value;
    }

    /// <summary>The list, or null.</summary>
    public LinkedList<T>? List { get; internal set; }

    /// <summary>The place behind this one, or null.</summary>
    public LinkedListNode<T>? Next => _next;

    /// <summary>The place in front of this one, or null.</summary>
    public LinkedListNode<T>? Previous => _previous;

    /// <summary>The element.</summary>
    public T Value { get; set; }
}
