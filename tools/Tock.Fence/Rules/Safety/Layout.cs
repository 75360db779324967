// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code does not lay out types by hand.</summary>
internal sealed class Layout : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0104",
        "Safe code does not lay out types by hand.",
        "Overlapping fields reinterpret memory, packed fields are misaligned. Leave the layout to the compiler; convert bits with explicit arithmetic.",
        TierSets.WithoutUnsafe);

    /// <inheritdoc/>
    public override void CheckType(FenceContext context, TypeDefinition type)
    {
        if (Types.IsCompilerData(type))
        {
            return;
        }

        if (type.IsExplicitLayout)
        {
            context.Report(this, type, "has explicit layout, so its fields may overlap; remove StructLayout(LayoutKind.Explicit)");
        }
        else if (type.PackingSize > 0 || type.ClassSize > 1)
        {
            context.Report(this, type, "fixes its packing or size; remove Pack and Size from StructLayout");
        }
    }
}
