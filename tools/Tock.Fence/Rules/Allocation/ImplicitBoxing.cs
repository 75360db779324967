// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Allocation;

/// <summary>A struct overrides the methods of object that are called on it.</summary>
internal sealed class ImplicitBoxing : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0206",
        "A struct overrides the methods of object that are called on it.",
        "A call of ToString, Equals or GetHashCode on a struct or enumeration that inherits them boxes the value. Override them in the struct, or compare fields.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code != Code.Constrained || instruction.Operand is GenericParameter || BootTime.IsConfined(method)
            || instruction.Next.Operand is not MethodReference called)
        {
            return;
        }

        TypeReference type = (TypeReference)instruction.Operand;
        if (type is TypeSpecification and not GenericInstanceType || Types.IsClass(type))
        {
            return;
        }

        TypeDefinition definition = Types.Definition(type);
        bool inherited = called.DeclaringType.FullName is "System.Object" or "System.ValueType" or "System.Enum"
            && !definition.Methods.Any(m => m.IsVirtual && m.Name == called.Name && m.Parameters.Count == called.Parameters.Count);
        if (inherited)
        {
            context.Report(this, method, instruction, $"calls {called.Name} on {MemberNames.Describe(type)}, which inherits it and is boxed for the call; override it there");
        }
    }
}
