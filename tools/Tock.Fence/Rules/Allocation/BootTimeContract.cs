// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Allocation;

/// <summary>An implementation is [BootTime] exactly if what it implements is.</summary>
internal sealed class BootTimeContract : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0203",
        "An implementation is [BootTime] exactly if what it implements is.",
        "A caller sees only the base method or interface method; its mark must tell the truth for every implementation.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckType(FenceContext context, TypeDefinition type)
    {
        if (type.IsInterface)
        {
            return;
        }

        foreach (MethodDefinition method in type.Methods.Where(m => m.IsVirtual || m.HasOverrides))
        {
            foreach (MethodDefinition contract in Contracts.Of(method))
            {
                Compare(context, type, method, contract);
            }
        }

        foreach ((MethodDefinition implementation, MethodDefinition contract) in Contracts.OfInterfaces(type))
        {
            Compare(context, type, implementation, contract);
        }
    }

    private void Compare(FenceContext context, TypeDefinition type, MethodDefinition implementation, MethodDefinition contract)
    {
        bool marked = BootTime.IsMarked(implementation);
        if (marked == BootTime.IsMarked(contract))
        {
            return;
        }

        string text = marked
            ? $"is [BootTime] but implements {MemberNames.Describe(contract)}, which is not; mark that too, or remove the mark"
            : $"is not [BootTime] but implements {MemberNames.Describe(contract)}, which is; mark it";
        if (implementation.Module == context.Module)
        {
            context.Report(this, implementation, text);
        }
        else
        {
            context.Report(this, type, $"uses {MemberNames.Describe(implementation)}, which {text}");
        }
    }
}
