// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Tabs;

/// <summary>A Tock application bundle (TAB): an application's binaries, for the architectures and addresses that it was built for.</summary>
/// <param name="Metadata">What it says of itself.</param>
/// <param name="Members">Its binaries, in the bundle's order.</param>
public sealed record TabFile(TabMetadata Metadata, IReadOnlyList<TabMember> Members)
{
    // Each runs the code of those behind it.
    private static readonly string[] s_architectures = ["cortex-m33", "cortex-m7", "cortex-m4", "cortex-m3", "cortex-m0"];

    /// <summary>Names of what else is in the archive.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>
    /// The binary for a processor: of its own architecture, or the nearest of those whose code it runs; rather one that goes anywhere than
    /// one for some place.
    /// </summary>
    /// <param name="architecture">The processor's architecture, such as cortex-m3.</param>
    /// <returns>Null if there is none.</returns>
    public TabMember? Find(string architecture)
    {
        ReadOnlySpan<string> usable = s_architectures;
        int own = usable.IndexOf(architecture);
        foreach (string name in own < 0 ? [architecture] : usable[own..])
        {
            if (Members.Where(member => member.Architecture == name).MinBy(member => member.Addresses is null ? 0 : 1) is { } member)
            {
                return member;
            }
        }

        return null;
    }
}
