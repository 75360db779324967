// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Observation.Pages;

/// <summary>What the page's program writes to its standard output, beside the page's address in the first line.</summary>
public static class PageLines
{
    /// <summary>A page has asked to end the board.</summary>
    public const string End = "end";
}
