// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Tabs;

/// <summary>A Tock application bundle (TAB): an application's binaries, for the architectures and addresses that it was built for.</summary>
/// <param name="Metadata">What it says of itself.</param>
/// <param name="Members">Its binaries, in the bundle's order.</param>
public sealed record TabFile(TabMetadata Metadata, IReadOnlyList<TabMember> Members)
{
    /// <summary>Names of what else is in the archive.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
