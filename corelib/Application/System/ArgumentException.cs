// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Exceptions;

namespace System;

/// <summary>An argument is not one that the method takes.</summary>
public class ArgumentException : SystemException
{
    private const string DefaultMessage = "The argument is not valid.";

    private readonly string? _paramName;

    /// <summary>Makes the exception with a general message.</summary>
    public ArgumentException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, for people.</param>
    public ArgumentException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What is wrong, for people.</param>
    /// <param name="innerException">The other one.</param>
    public ArgumentException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, for people.</param>
    /// <param name="paramName">The name of the parameter.</param>
    public ArgumentException(string? message, string? paramName)
        : base(message ?? DefaultMessage)
    {
        _paramName = paramName;
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What is wrong, for people.</param>
    /// <param name="paramName">The name of the parameter.</param>
    /// <param name="innerException">The other one.</param>
    public ArgumentException(string? message, string? paramName, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
        _paramName = paramName;
    }

    /// <summary>The name of the parameter; null if it is not known.</summary>
    public virtual string? ParamName => _paramName;

    /// <summary>What is wrong, for people, with the name of the parameter.</summary>
    public override string Message => _paramName is not { Length: > 0 } ? base.Message : ReportText.Join(base.Message, " (Parameter '", _paramName, "')");

    /// <summary>Refuses null and the text of length 0.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="paramName">The name of the parameter; the compiler fills it in.</param>
    public static void ThrowIfNullOrEmpty([NotNull] string? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
    {
        ArgumentNullException.ThrowIfNull(argument, paramName);
        if (argument.Length == 0)
        {
            throw new ArgumentException("The text is empty.", paramName);
        }
    }
}
