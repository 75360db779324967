// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks;

/// <summary>How far a task is.</summary>
public enum TaskStatus : byte
{
    /// <summary>It has not ended.</summary>
    WaitingForActivation,

    /// <summary>It ended well.</summary>
    RanToCompletion,

    /// <summary>It was cancelled.</summary>
    Canceled,

    /// <summary>It ended with an exception.</summary>
    Faulted,
}
