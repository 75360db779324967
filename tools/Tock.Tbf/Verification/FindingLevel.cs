// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Verification;

/// <summary>How a check came out.</summary>
public enum FindingLevel
{
    /// <summary>It is in order.</summary>
    Passed,

    /// <summary>It works, but perhaps not as it was meant, or not everywhere.</summary>
    Warning,

    /// <summary>A kernel or an installer refuses it.</summary>
    Error,
}
