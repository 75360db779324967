// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence;

/// <summary>The groups of tiers that rules apply to.</summary>
internal static class TierSets
{
    /// <summary>Every tier.</summary>
    internal static readonly IReadOnlyList<Tier> All =
        [Tier.Runtime, Tier.Kernel, Tier.Hardware, Tier.Board, Tier.Safe, Tier.Application];

    /// <summary>Everything that runs privileged, except the core library itself.</summary>
    internal static readonly IReadOnlyList<Tier> AboveRuntime = [Tier.Kernel, Tier.Hardware, Tier.Board, Tier.Safe];

    /// <summary>The privileged tiers in which static initialisers are allowed at all.</summary>
    internal static readonly IReadOnlyList<Tier> Trusted = [Tier.Kernel, Tier.Hardware, Tier.Board];

    /// <summary>Code without unsafe parts: capsules, and applications, which the processor confines besides.</summary>
    internal static readonly IReadOnlyList<Tier> WithoutUnsafe = [Tier.Safe, Tier.Application];

    /// <summary>Only the tier that must not be able to corrupt the kernel's memory.</summary>
    internal static readonly IReadOnlyList<Tier> SafeOnly = [Tier.Safe];
}
