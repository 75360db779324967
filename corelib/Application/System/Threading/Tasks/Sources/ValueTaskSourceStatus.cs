// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks.Sources;

/// <summary>How far a source is.</summary>
public enum ValueTaskSourceStatus
{
    /// <summary>It has not ended.</summary>
    Pending,

    /// <summary>It ended well.</summary>
    Succeeded,

    /// <summary>It ended with an exception.</summary>
    Faulted,

    /// <summary>It was cancelled.</summary>
    Canceled,
}
