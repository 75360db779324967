// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;

namespace Libtock.Testing;

/// <content>What is in texts and collections.</content>
public static partial class Assert
{
    /// <summary>A text has another one in it.</summary>
    /// <param name="expected">What has to be in it.</param>
    /// <param name="actual">The text.</param>
    public static void Contains(string expected, string? actual)
    {
        if (actual is null || !actual.Contains(expected, StringComparison.Ordinal))
        {
            throw new AssertException("Expected: a text with " + AssertText.Of(expected) + "\nActual: " + AssertText.Of(actual));
        }
    }

    /// <summary>A text does not have another one in it.</summary>
    /// <param name="unexpected">What must not be in it.</param>
    /// <param name="actual">The text.</param>
    public static void DoesNotContain(string unexpected, string? actual)
    {
        if (actual is not null && actual.Contains(unexpected, StringComparison.Ordinal))
        {
            throw new AssertException("Expected: a text without " + AssertText.Of(unexpected) + "\nActual: " + AssertText.Of(actual));
        }
    }

    /// <summary>A collection has an element.</summary>
    /// <param name="expected">The element.</param>
    /// <param name="actual">The collection.</param>
    public static void Contains<T>(T expected, IEnumerable<T> actual)
    {
        if (!Has(actual, expected))
        {
            throw new AssertException("Expected: a collection with " + AssertText.Of(expected) + "\nActual: " + AssertText.OfMany(actual));
        }
    }

    /// <summary>A collection does not have an element.</summary>
    /// <param name="unexpected">The element.</param>
    /// <param name="actual">The collection.</param>
    public static void DoesNotContain<T>(T unexpected, IEnumerable<T> actual)
    {
        if (Has(actual, unexpected))
        {
            throw new AssertException("Expected: a collection without " + AssertText.Of(unexpected) + "\nActual: " + AssertText.OfMany(actual));
        }
    }

    /// <summary>A collection has no element.</summary>
    /// <param name="actual">The collection.</param>
    public static void Empty<T>(IEnumerable<T> actual)
    {
        foreach (T element in actual)
        {
            _ = element;
            throw Different("[]", AssertText.OfMany(actual));
        }
    }

    private static bool Has<T>(IEnumerable<T> collection, T wanted)
    {
        foreach (T element in collection)
        {
            if (EqualityComparer<T>.Default.Equals(element, wanted))
            {
                return true;
            }
        }

        return false;
    }
}
