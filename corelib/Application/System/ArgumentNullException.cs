// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>An argument is null where the method needs an object.</summary>
public class ArgumentNullException : ArgumentException
{
    private const string DefaultMessage = "The argument is null.";

    /// <summary>Makes the exception with a general message.</summary>
    public ArgumentNullException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="paramName">The name of the parameter.</param>
    public ArgumentNullException(string? paramName)
        : base(DefaultMessage, paramName)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What is wrong, for people.</param>
    /// <param name="innerException">The other one.</param>
    public ArgumentNullException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="paramName">The name of the parameter.</param>
    /// <param name="message">What is wrong, for people.</param>
    public ArgumentNullException(string? paramName, string? message)
        : base(message ?? DefaultMessage, paramName)
    {
    }

    /// <summary>Refuses null.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfNull([NotNull] object? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
    {
        if (argument is null)
        {
            throw new ArgumentNullException(paramName);
        }
    }
}
