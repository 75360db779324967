// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks;

/// <summary>A task was called off.</summary>
public class TaskCanceledException : OperationCanceledException
{
    private const string DefaultMessage = "The task was cancelled before it ended.";

    /// <summary>Makes the exception with a general message.</summary>
    public TaskCanceledException()
        : base(DefaultMessage)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, for people.</param>
    public TaskCanceledException(string? message)
        : base(message ?? DefaultMessage)
    {
    }

    /// <summary>Makes the exception that another one led to.</summary>
    /// <param name="message">What happened, for people.</param>
    /// <param name="innerException">The other one.</param>
    public TaskCanceledException(string? message, Exception? innerException)
        : base(message ?? DefaultMessage, innerException)
    {
    }
}
