// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Rules.References;

/// <summary>References point down: boards to capsules, chips and arch, chips to what they share, these to the kernel, the kernel to the core library.</summary>
internal sealed class DownwardReferences : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0502",
        "References point down: boards to capsules, chips and arch, chips to what they share, these to the kernel, the kernel to the core library.",
        "A reference upward or sideways ties a part to what it must not know. Pass what is needed through an interface of the kernel; the board connects the two.",
        [Tier.Runtime, .. TierSets.AboveRuntime]);

    /// <inheritdoc/>
    public override void CheckAssembly(FenceContext context)
    {
        string name = context.Module.Assembly.Name.Name;

        // Mono.Cecil adds a reference of its own for the primitive types; it has no row in the assembly's table.
        foreach (AssemblyNameReference reference in context.Module.AssemblyReferences.Where(r => r.MetadataToken.RID != 0))
        {
            if (!Layers.Allows(name, reference.Name))
            {
                context.Report(this, $"must not reference {reference.Name}; let the board connect the two through an interface of the kernel");
            }
        }
    }
}
