// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence;

/// <summary>What the documentation says about a rule.</summary>
/// <param name="Id">Identifier, <c>TOCKnnnn</c>.</param>
/// <param name="Title">The rule in one sentence.</param>
/// <param name="Help">Why it stands and what to write instead.</param>
/// <param name="Tiers">Tiers that must keep it.</param>
public sealed record RuleDescription(string Id, string Title, string Help, IReadOnlyList<Tier> Tiers);
