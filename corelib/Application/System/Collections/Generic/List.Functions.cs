// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <content>Work with functions.</content>
public partial class List<T>
{
    /// <summary>Whether an element fulfils a condition.</summary>
    public bool Exists(Predicate<T> match)
    {
        return FindIndex(match) >= 0;
    }

    /// <summary>The first element that fulfils a condition, or the default.</summary>
    public T? Find(Predicate<T> match)
    {
        int index = FindIndex(match);
        return index < 0 ? default : _items[index];
    }

    /// <summary>The last element that fulfils a condition, or the default.</summary>
    public T? FindLast(Predicate<T> match)
    {
        int index = FindLastIndex(match);
        return index < 0 ? default : _items[index];
    }

    /// <summary>The elements that fulfil a condition.</summary>
    public List<T> FindAll(Predicate<T> match)
    {
        Throw.IfNull(match, nameof(match));
        List<T> result = new List<T>();
        for (int index = 0; index < _count; index++)
        {
            if (match(_items[index]))
            {
                result.Add(_items[index]);
            }
        }

        return result;
    }

    /// <summary>The index of the first element that fulfils a condition, or -1.</summary>
    public int FindIndex(Predicate<T> match)
    {
        Throw.IfNull(match, nameof(match));
        for (int index = 0; index < _count; index++)
        {
            if (match(_items[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The index of the last element that fulfils a condition, or -1.</summary>
    public int FindLastIndex(Predicate<T> match)
    {
        Throw.IfNull(match, nameof(match));
        int index = _count - 1;
        while (index >= 0 && !match(_items[index]))
        {
            index--;
        }

        return index;
    }

    /// <summary>Whether all elements fulfil a condition.</summary>
    public bool TrueForAll(Predicate<T> match)
    {
        Throw.IfNull(match, nameof(match));
        for (int index = 0; index < _count; index++)
        {
            if (!match(_items[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Calls a method with each element.</summary>
    public void ForEach(Action<T> action)
    {
        Throw.IfNull(action, nameof(action));
        foreach (T element in this)
        {
            action(element);
        }
    }

    /// <summary>The elements converted.</summary>
    public List<TOutput> ConvertAll<TOutput>(Converter<T, TOutput> converter)
    {
        Throw.IfNull(converter, nameof(converter));
        List<TOutput> result = new List<TOutput>(_count);
        for (int index = 0; index < _count; index++)
        {
            result.Add(converter(_items[index]));
        }

        return result;
    }

    /// <summary>Turns the order of the elements around.</summary>
    public void Reverse()
    {
        Elements.Reverse();
        _version++;
    }

    /// <summary>Turns the order of a part of the elements around.</summary>
    public void Reverse(int index, int count)
    {
        RefusePart(index, count);
        Elements.Slice(index, count).Reverse();
        _version++;
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public void Sort()
    {
        Sort((IComparer<T>?)null);
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public void Sort(IComparer<T>? comparer)
    {
        Sorting.Sort(Elements, comparer ?? Comparer<T>.Default);
        _version++;
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public void Sort(Comparison<T> comparison)
    {
        Throw.IfNull(comparison, nameof(comparison));
        Sort(new ComparisonComparer<T>(comparison));
    }

    /// <summary>The index of an element in sorted ones, or the complement of where it would stand.</summary>
    public int BinarySearch(T item)
    {
        return BinarySearch(item, null);
    }

    /// <summary>The index of an element in sorted ones, or the complement of where it would stand.</summary>
    public int BinarySearch(T item, IComparer<T>? comparer)
    {
        return Sorting.Search<T>(Elements, item, comparer ?? Comparer<T>.Default);
    }
}
