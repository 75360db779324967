// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace System;

/// <content>Work on arrays of any type of elements.</content>
public abstract partial class Array
{
    /// <summary>The array without elements.</summary>
    public static T[] Empty<T>()
    {
        return EmptyArray<T>.Value;
    }

    /// <summary>The same elements, to read.</summary>
    public static ReadOnlyCollection<T> AsReadOnly<T>(T[] array)
    {
        return new ReadOnlyCollection<T>(array);
    }

    /// <summary>Replaces an array by one of another length with the same elements at its start.</summary>
    public static void Resize<T>(ref T[]? array, int newSize)
    {
        Throw.IfNegative(newSize, nameof(newSize));
        if (array is not null && array.Length == newSize)
        {
            return;
        }

        T[] result = new T[newSize];
        ReadOnlySpan<T> before = array;
        before.Slice(0, Math.Min(before.Length, newSize)).CopyTo(result);
        array = result;
    }

    /// <summary>Sets all elements to a value.</summary>
    public static void Fill<T>(T[] array, T value)
    {
        Throw.IfNull(array, nameof(array));
        for (int index = 0; index < array.Length; index++)
        {
            array[index] = value;
        }
    }

    /// <summary>Sets a part of the elements to a value.</summary>
    public static void Fill<T>(T[] array, T value, int startIndex, int count)
    {
        Throw.IfNull(array, nameof(array));
        new Span<T>(array, startIndex, count).Fill(value);
    }

    /// <summary>Turns the order of the elements around.</summary>
    public static void Reverse<T>(T[] array)
    {
        Throw.IfNull(array, nameof(array));
        new Span<T>(array).Reverse();
    }

    /// <summary>Turns the order of a part of the elements around.</summary>
    public static void Reverse<T>(T[] array, int index, int length)
    {
        Throw.IfNull(array, nameof(array));
        new Span<T>(array, index, length).Reverse();
    }

    /// <summary>The index of the first element equal to a value, or -1.</summary>
    public static int IndexOf<T>(T[] array, T value)
    {
        Throw.IfNull(array, nameof(array));
        return IndexOf(array, value, 0, array.Length);
    }

    /// <summary>The index of the first element from an index on that equals a value, or -1.</summary>
    public static int IndexOf<T>(T[] array, T value, int startIndex)
    {
        Throw.IfNull(array, nameof(array));
        return IndexOf(array, value, startIndex, array.Length - startIndex);
    }

    /// <summary>The index of the first element of a part that equals a value, or -1.</summary>
    public static int IndexOf<T>(T[] array, T value, int startIndex, int count)
    {
        Throw.IfNull(array, nameof(array));
        ReadOnlySpan<T> part = new ReadOnlySpan<T>(array, startIndex, count);
        EqualityComparer<T> comparer = EqualityComparer<T>.Default;
        for (int index = 0; index < part.Length; index++)
        {
            if (comparer.Equals(part[index], value))
            {
                return startIndex + index;
            }
        }

        return -1;
    }

    /// <summary>The index of the last element equal to a value, or -1.</summary>
    public static int LastIndexOf<T>(T[] array, T value)
    {
        Throw.IfNull(array, nameof(array));
        int index = array.Length - 1;
        while (index >= 0 && !EqualityComparer<T>.Default.Equals(array[index], value))
        {
            index--;
        }

        return index;
    }

    /// <summary>The index of the first element that fulfils a condition, or -1.</summary>
    public static int FindIndex<T>(T[] array, Predicate<T> match)
    {
        Throw.IfNull(array, nameof(array));
        Throw.IfNull(match, nameof(match));
        for (int index = 0; index < array.Length; index++)
        {
            if (match(array[index]))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The index of the last element that fulfils a condition, or -1.</summary>
    public static int FindLastIndex<T>(T[] array, Predicate<T> match)
    {
        Throw.IfNull(array, nameof(array));
        Throw.IfNull(match, nameof(match));
        int index = array.Length - 1;
        while (index >= 0 && !match(array[index]))
        {
            index--;
        }

        return index;
    }

    /// <summary>The first element that fulfils a condition, or the default.</summary>
    public static T? Find<T>(T[] array, Predicate<T> match)
    {
        int index = FindIndex(array, match);
        return index < 0 ? default : array[index];
    }

    /// <summary>The last element that fulfils a condition, or the default.</summary>
    public static T? FindLast<T>(T[] array, Predicate<T> match)
    {
        int index = FindLastIndex(array, match);
        return index < 0 ? default : array[index];
    }

    /// <summary>The elements that fulfil a condition.</summary>
    public static T[] FindAll<T>(T[] array, Predicate<T> match)
    {
        Throw.IfNull(array, nameof(array));
        Throw.IfNull(match, nameof(match));
        List<T> result = new List<T>();
        foreach (T element in array)
        {
            if (match(element))
            {
                result.Add(element);
            }
        }

        return result.ToArray();
    }

    /// <summary>Whether an element fulfils a condition.</summary>
    public static bool Exists<T>(T[] array, Predicate<T> match)
    {
        return FindIndex(array, match) >= 0;
    }

    /// <summary>Whether all elements fulfil a condition.</summary>
    public static bool TrueForAll<T>(T[] array, Predicate<T> match)
    {
        Throw.IfNull(array, nameof(array));
        Throw.IfNull(match, nameof(match));
        foreach (T element in array)
        {
            if (!match(element))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Calls a method with each element.</summary>
    public static void ForEach<T>(T[] array, Action<T> action)
    {
        Throw.IfNull(array, nameof(array));
        Throw.IfNull(action, nameof(action));
        foreach (T element in array)
        {
            action(element);
        }
    }

    /// <summary>The elements converted.</summary>
    public static TOutput[] ConvertAll<TInput, TOutput>(TInput[] array, Converter<TInput, TOutput> converter)
    {
        Throw.IfNull(array, nameof(array));
        Throw.IfNull(converter, nameof(converter));
        TOutput[] result = new TOutput[array.Length];
        for (int index = 0; index < array.Length; index++)
        {
            result[index] = converter(array[index]);
        }

        return result;
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public static void Sort<T>(T[] array)
    {
        Sort(array, (IComparer<T>?)null);
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public static void Sort<T>(T[] array, IComparer<T>? comparer)
    {
        Throw.IfNull(array, nameof(array));
        Sorting.Sort(new Span<T>(array), comparer ?? Comparer<T>.Default);
    }

    /// <summary>Sorts a part of the elements; equal ones in any order.</summary>
    public static void Sort<T>(T[] array, int index, int length, IComparer<T>? comparer = null)
    {
        Throw.IfNull(array, nameof(array));
        Sorting.Sort(new Span<T>(array, index, length), comparer ?? Comparer<T>.Default);
    }

    /// <summary>Sorts the elements; equal ones in any order.</summary>
    public static void Sort<T>(T[] array, Comparison<T> comparison)
    {
        Throw.IfNull(comparison, nameof(comparison));
        Sort(array, new ComparisonComparer<T>(comparison));
    }

    /// <summary>The index of an element in sorted ones, or the complement of where it would stand.</summary>
    public static int BinarySearch<T>(T[] array, T value)
    {
        return BinarySearch(array, value, null);
    }

    /// <summary>The index of an element in sorted ones, or the complement of where it would stand.</summary>
    public static int BinarySearch<T>(T[] array, T value, IComparer<T>? comparer)
    {
        Throw.IfNull(array, nameof(array));
        return Sorting.Search(array, value, comparer ?? Comparer<T>.Default);
    }

    /// <summary>The one array without elements of each type.</summary>
    private static class EmptyArray<T>
    {
        private static T[]? s_value;

        internal static T[] Value => s_value ??= new T[0];
    }
}
