// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>No object or struct is larger than 256 bytes.</summary>
/// <remarks>
/// Address 0 is memory on these processors. A member of a null object, or of a null ref, lies at its offset from there. The
/// memory protection unit forbids the kernel the first 256 bytes; a larger type would reach behind them without a check. Elements of arrays and spans are not
/// concerned: their bounds are checked.
/// </remarks>
internal sealed class TypeSize : Rule
{
    private const long MaximumBytes = 256;

    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0115",
        "No object or struct is larger than 256 bytes.",
        "A null reference is address 0, which is memory on a microcontroller; a guard region makes its first 256 bytes fault, and a field further on would reach behind it. Use an array that the board allocates.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckType(FenceContext context, TypeDefinition type)
    {
        if (!type.IsInterface && !Types.IsCompilerData(type) && TypeSizes.OfFields(type) > MaximumBytes)
        {
            context.Report(this, type, $"takes {TypeSizes.OfFields(type)} bytes, more than {MaximumBytes}; use an array that the board allocates");
        }
    }

    /// <inheritdoc/>
    public override void CheckField(FenceContext context, FieldDefinition field)
    {
        foreach (TypeReference type in Types.Parts(field.FieldType).Where(IsHuge))
        {
            context.Report(this, field, $"uses {MemberNames.Describe(type)}, which takes more than {MaximumBytes} bytes");
        }
    }

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        foreach ((string role, TypeReference type) in Types.Mentioned(method).Where(m => IsHuge(m.Type)))
        {
            context.Report(this, method, $"{role} {MemberNames.Describe(type)}, which takes more than {MaximumBytes} bytes");
        }
    }

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        foreach (TypeReference type in Types.Mentioned(instruction.Operand).Where(IsHuge))
        {
            context.Report(this, method, instruction, $"uses {MemberNames.Describe(type)}, which takes more than {MaximumBytes} bytes");
        }
    }

    // The size of a generic type shows only where its arguments are given; other types are measured where they are declared.
    private static bool IsHuge(TypeReference type) =>
        type is GenericInstanceType && TypeSizes.OfFields(type) > MaximumBytes;
}
