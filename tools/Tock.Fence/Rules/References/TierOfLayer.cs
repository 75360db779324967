// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Rules.References;

/// <summary>A project claims only a tier that its layer may have.</summary>
internal sealed class TierOfLayer : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0503",
        "A project claims only a tier that its layer may have.",
        "Otherwise a capsule could escape its rules by one line in its project file.",
        [Tier.Runtime, .. TierSets.AboveRuntime]);

    /// <inheritdoc/>
    public override void CheckAssembly(FenceContext context)
    {
        Layer layer = Layers.Of(context.Module.Assembly.Name.Name);
        IReadOnlyList<Tier> allowed = Layers.TiersOf(layer);
        if (layer != Layer.Unknown && !allowed.Contains(context.Options.Tier))
        {
            context.Report(this, $"claims the tier {context.Options.Tier}, but its name allows only {string.Join(" or ", allowed)}; set TockTier accordingly");
        }
    }
}
