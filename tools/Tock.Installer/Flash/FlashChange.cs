// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Flash;

/// <summary>A change of a board's flash: pages in the order in which they are to be written.</summary>
/// <param name="Description">What it is for, as it goes on after "an interrupted run: ", like "install blink".</param>
/// <param name="Pages">The pages; one can come more than once.</param>
public sealed record FlashChange(string Description, IReadOnlyList<PageWrite> Pages)
{
    /// <summary>Whether there is nothing to write.</summary>
    public bool IsEmpty => Pages.Count == 0;
}
