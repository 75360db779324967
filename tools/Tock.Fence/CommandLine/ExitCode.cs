// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.CommandLine;

/// <summary>Exit codes of the tool.</summary>
internal static class ExitCode
{
    /// <summary>Nothing is wrong.</summary>
    internal const int Clean = 0;

    /// <summary>At least one rule is broken.</summary>
    internal const int Findings = 1;

    /// <summary>The check could not be made.</summary>
    internal const int Unusable = 2;
}
