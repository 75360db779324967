// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing;

/// <summary>Code of an application that a test calls has ended its process (<c>Syscalls.Exit</c> or <c>Syscalls.Restart</c>).</summary>
public sealed class ProcessEndedException : Exception
{
    internal ProcessEndedException(uint completionCode, bool isRestart)
        : base($"The process ended with completion code {completionCode}{(isRestart ? ", to begin anew" : string.Empty)}.")
    {
        CompletionCode = completionCode;
        IsRestart = isRestart;
    }

    /// <summary>What it said about its end; 0 for success.</summary>
    public uint CompletionCode { get; }

    /// <summary>Whether it is to begin anew.</summary>
    public bool IsRestart { get; }
}
