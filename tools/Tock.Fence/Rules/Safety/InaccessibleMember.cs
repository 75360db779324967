// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code uses only what it can see.</summary>
internal sealed class InaccessibleMember : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0114",
        "Safe code uses only what it can see.",
        "ilc does not check access, so the check is made here: members of other assemblies must be public, or protected in a base class.",
        TierSets.WithoutUnsafe);

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        IMemberDefinition? used = instruction.Operand switch
        {
            TypeSpecification => null,
            TypeReference type and not GenericParameter => Types.Definition(type),
            MethodReference called => Types.Definition(called),
            FieldReference field => field.Resolve(),
            _ => null,
        };
        if (used is not null && !IsVisible(context.Module, used))
        {
            context.Report(this, method, instruction, $"uses {MemberNames.Describe((MemberReference)used)}, which is not visible to it");
        }
    }

    private static bool IsVisible(ModuleDefinition module, IMemberDefinition member)
    {
        if (((MemberReference)member).Module == module)
        {
            return true;
        }

        return member switch
        {
            TypeDefinition type => type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(module, type.DeclaringType)),
            MethodDefinition method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && IsVisible(module, method.DeclaringType),
            FieldDefinition field => (field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly) && IsVisible(module, field.DeclaringType),
            _ => true,
        };
    }
}
