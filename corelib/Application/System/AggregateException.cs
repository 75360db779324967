// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Runtime.Exceptions;

namespace System;

/// <summary>Several exceptions, or one, of what ran at the same time.</summary>
public class AggregateException : Exception
{
    private const string DefaultMessage = "Something failed.";

    private readonly Exception[] _innerExceptions;

    /// <summary>Makes the exception of others.</summary>
    /// <param name="innerExceptions">The others.</param>
    public AggregateException(params Exception[] innerExceptions)
        : this(DefaultMessage, innerExceptions)
    {
    }

    /// <summary>Makes the exception of another.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other.</param>
    public AggregateException(string? message, Exception innerException)
        : this(message, [innerException])
    {
    }

    /// <summary>Makes the exception of others.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerExceptions">The others.</param>
    public AggregateException(string? message, params Exception[] innerExceptions)
        : base(message ?? DefaultMessage, innerExceptions.Length > 0 ? innerExceptions[0] : null)
    {
        _innerExceptions = innerExceptions;
    }

    /// <summary>The others.</summary>
    public IReadOnlyList<Exception> InnerExceptions => _innerExceptions;

    /// <summary>What happened, for people, with the messages of the others.</summary>
    public override string Message
    {
        get
        {
            string result = base.Message;
            foreach (Exception inner in _innerExceptions)
            {
                result = ReportText.Join(result, " (", inner.Message, ")");
            }

            return result;
        }
    }
}
