// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace Libtock.Testing;

/// <summary>Checks of tests. One that does not hold ends its test with an <see cref="AssertException"/> that says what was expected and what was there.</summary>
public static partial class Assert
{
    /// <summary>Two values are equal, by their type's own equality.</summary>
    /// <param name="expected">What has to be there.</param>
    /// <param name="actual">What is there.</param>
    public static void Equal<T>(T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw Different(AssertText.Of(expected), AssertText.Of(actual));
        }
    }

    /// <summary>Two arrays have equal elements in the same order.</summary>
    /// <param name="expected">What has to be there.</param>
    /// <param name="actual">What is there.</param>
    public static void Equal<T>(T[]? expected, T[]? actual)
    {
        if (!AreEqual(expected, actual))
        {
            throw Different(AssertText.Of(expected), AssertText.Of(actual));
        }
    }

    /// <summary>Two values differ, by their type's own equality.</summary>
    /// <param name="unexpected">What must not be there.</param>
    /// <param name="actual">What is there.</param>
    public static void NotEqual<T>(T unexpected, T actual)
    {
        if (EqualityComparer<T>.Default.Equals(unexpected, actual))
        {
            throw new AssertException("Expected: anything but " + AssertText.Of(unexpected));
        }
    }

    /// <summary>A condition holds.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="message">What it means, for whoever reads of the failure.</param>
    public static void True([DoesNotReturnIf(false)] bool condition, string? message = null)
    {
        if (!condition)
        {
            throw new AssertException(message ?? "Expected: True\nActual: False");
        }
    }

    /// <summary>A condition does not hold.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="message">What it means, for whoever reads of the failure.</param>
    public static void False([DoesNotReturnIf(true)] bool condition, string? message = null)
    {
        if (condition)
        {
            throw new AssertException(message ?? "Expected: False\nActual: True");
        }
    }

    /// <summary>There is no object.</summary>
    /// <param name="actual">What is there.</param>
    public static void Null(object? actual)
    {
        if (actual is not null)
        {
            throw Different("null", AssertText.Of(actual));
        }
    }

    /// <summary>There is an object.</summary>
    /// <param name="actual">What is there.</param>
    public static void NotNull([NotNull] object? actual)
    {
        if (actual is null)
        {
            throw new AssertException("Expected: anything but null");
        }
    }

    /// <summary>Both are the same object.</summary>
    /// <param name="expected">The object.</param>
    /// <param name="actual">What is there.</param>
    public static void Same(object? expected, object? actual)
    {
        if (!ReferenceEquals(expected, actual))
        {
            throw new AssertException("Expected: the same object, " + AssertText.Of(expected) + "\nActual: " + AssertText.Of(actual));
        }
    }

    /// <summary>A number lies between two others, or is one of them.</summary>
    /// <param name="low">The least that is right.</param>
    /// <param name="high">The greatest that is right.</param>
    /// <param name="actual">What is there.</param>
    public static void InRange(long low, long high, long actual)
    {
        if (actual < low || actual > high)
        {
            throw Different(AssertText.Of(low) + " to " + AssertText.Of(high), AssertText.Of(actual));
        }
    }

    /// <summary>Ends the test.</summary>
    /// <param name="message">Why.</param>
    [DoesNotReturn]
    public static void Fail(string message)
    {
        throw new AssertException(message);
    }

    private static AssertException Different(string expected, string actual)
    {
        return new AssertException("Expected: " + expected + "\nActual: " + actual);
    }

    private static bool AreEqual<T>(T[]? left, T[]? right)
    {
        if (left is null || right is null || left.Length != right.Length)
        {
            return ReferenceEquals(left, right);
        }

        for (int index = 0; index < left.Length; index++)
        {
            if (!EqualityComparer<T>.Default.Equals(left[index], right[index]))
            {
                return false;
            }
        }

        return true;
    }
}
