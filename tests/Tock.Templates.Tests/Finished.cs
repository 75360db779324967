// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Templates.Tests;

/// <summary>What a program printed and how it ended.</summary>
public sealed record Finished(int ExitCode, string Output, string Error)
{
    /// <summary>All that it printed.</summary>
    public string All => Output + Error;
}
