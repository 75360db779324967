// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System;

/// <summary>An argument is outside of the range that the method takes.</summary>
public class ArgumentOutOfRangeException : ArgumentException
{
    private const string DefaultMessage = "The argument is outside of its range.";

    private readonly object? _actualValue;

    /// <summary>Makes the exception with a general message.</summary>
    public ArgumentOutOfRangeException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="paramName">The name of the parameter.</param>
    public ArgumentOutOfRangeException(string? paramName)
        : base(DefaultMessage, paramName)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What is wrong, for people.</param>
    /// <param name="innerException">The other one.</param>
    public ArgumentOutOfRangeException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="paramName">The name of the parameter.</param>
    /// <param name="message">What is wrong, for people.</param>
    public ArgumentOutOfRangeException(string? paramName, string? message)
        : base(message ?? DefaultMessage, paramName)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="paramName">The name of the parameter.</param>
    /// <param name="actualValue">The argument.</param>
    /// <param name="message">What is wrong, for people.</param>
    public ArgumentOutOfRangeException(string? paramName, object? actualValue, string? message)
        : base(message ?? DefaultMessage, paramName)
    {
        _actualValue = actualValue;
    }

    /// <summary>The argument, if it was said.</summary>
    public virtual object? ActualValue => _actualValue;

    /// <summary>Refuses numbers below 0.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfNegative(int value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        ThrowIfLessThan(value, 0, paramName);
    }

    /// <summary>Refuses numbers below 1.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfNegativeOrZero(int value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        ThrowIfLessThan(value, 1, paramName);
    }

    /// <summary>Refuses 0.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfZero(int value, [CallerArgumentExpression(nameof(value))] string? paramName = null)
    {
        if (value == 0)
        {
            throw new ArgumentOutOfRangeException(paramName);
        }
    }

    /// <summary>Refuses what is greater than another value.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="other">The largest that is taken.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfGreaterThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(other) > 0)
        {
            throw new ArgumentOutOfRangeException(paramName);
        }
    }

    /// <summary>Refuses what is greater than another value or equal to it.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="other">The smallest that is not taken.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfGreaterThanOrEqual<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(other) >= 0)
        {
            throw new ArgumentOutOfRangeException(paramName);
        }
    }

    /// <summary>Refuses what is less than another value.</summary>
    /// <param name="value">The argument.</param>
    /// <param name="other">The smallest that is taken.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfLessThan<T>(T value, T other, [CallerArgumentExpression(nameof(value))] string? paramName = null)
        where T : IComparable<T>
    {
        if (value.CompareTo(other) < 0)
        {
            throw new ArgumentOutOfRangeException(paramName);
        }
    }
}
