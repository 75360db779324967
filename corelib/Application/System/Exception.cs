// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.Exceptions;

namespace System;

/// <summary>What is thrown. It remembers the first eight frames that it came through; nothing is allocated to throw it.</summary>
public class Exception
{
    /// <summary>Where it was thrown.</summary>
    internal StackTraceFrames Trace;

    private readonly string? _message;
    private readonly Exception? _innerException;

    /// <summary>Makes an exception without a message of its own.</summary>
    public Exception()
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public Exception(string? message)
    {
        _message = message;
    }

    /// <summary>Makes an exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public Exception(string? message, Exception? innerException)
    {
        _message = message;
        _innerException = innerException;
    }

    /// <summary>What happened, for people.</summary>
    public virtual string Message => _message ?? "An exception was thrown.";

    /// <summary>Whether there is a message; the exception for lack of memory was never constructed.</summary>
    internal bool HasMessage => _message is not null;

    /// <summary>The exception that led to this one; null if there is none.</summary>
    public Exception? InnerException => _innerException;

    /// <summary>The methods that the exception came through, from the thrower on, a line each; null before it is thrown. After eight methods it ends in "...".</summary>
    public virtual string? StackTrace
    {
        get
        {
            if (Trace.Count == 0)
            {
                return null;
            }

            ReportText text = ReportText.Into(null);
            ExceptionReport.WriteTrace(this, ref text);
            if (text.Length == 0)
            {
                return "";
            }

            // Each line has its end before it, so the first end is not wanted.
            text = ReportText.Into(ReportText.NewText(text.Length - 1), skipped: 1);
            ExceptionReport.WriteTrace(this, ref text);
            return text.Target;
        }
    }

    /// <summary>The exception that led to all: the innermost one.</summary>
    public virtual Exception GetBaseException()
    {
        Exception result = this;
        while (result.InnerException is { } inner)
        {
            result = inner;
        }

        return result;
    }

    /// <summary>Type, message and stack trace, with those of the exceptions inside.</summary>
    public override string ToString()
    {
        ReportText text = ReportText.Into(null);
        WriteTo(ref text);
        text = ReportText.Into(ReportText.NewText(text.Length));
        WriteTo(ref text);
        return text.Target!;
    }

    private void WriteTo(ref ReportText text)
    {
        ExceptionReport.WriteHead(this, ref text);
        ExceptionReport.WriteInnerTraces(this, ref text);
        ExceptionReport.WriteTrace(this, ref text);
    }
}
