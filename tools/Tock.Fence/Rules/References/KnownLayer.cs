// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Rules.References;

/// <summary>The name of a device assembly says which layer it belongs to.</summary>
internal sealed class KnownLayer : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0501",
        "The name of a device assembly says which layer it belongs to.",
        "Names are Tock.CoreLib, Tock.CoreLib.Application, Tock.Kernel, Tock.Registers, Vendor.Arch.X, Vendor.Chips.X, Vendor.Capsules[.X], Vendor.Boards.X. A name outside this scheme could be placed under no rule.",
        [Tier.Runtime, .. TierSets.AboveRuntime]);

    /// <inheritdoc/>
    public override void CheckAssembly(FenceContext context)
    {
        if (Layers.Of(context.Module.Assembly.Name.Name) == Layer.Unknown)
        {
            context.Report(this, "is no name of a device assembly; call it Vendor.Arch.X, Vendor.Chips.X, Vendor.Capsules.X or Vendor.Boards.X");
        }
    }
}
