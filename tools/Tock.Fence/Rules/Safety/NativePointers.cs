// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code has no pointers and no function pointers.</summary>
internal sealed class NativePointers : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0101",
        "Safe code has no pointers and no function pointers.",
        "A pointer reaches any address. Take a span, a ref, or a process slice instead.",
        TierSets.WithoutUnsafe);

    /// <inheritdoc/>
    public override void CheckField(FenceContext context, FieldDefinition field)
    {
        foreach (TypeReference type in Types.Parts(field.FieldType).Where(IsPointer))
        {
            context.Report(this, field, $"is of pointer type {MemberNames.Describe(type)}; safe code uses spans and refs");
        }
    }

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        foreach ((string role, TypeReference type) in Types.Mentioned(method).Where(m => IsPointer(m.Type)))
        {
            context.Report(this, method, $"{role} {MemberNames.Describe(type)}; safe code uses spans and refs");
        }
    }

    private static bool IsPointer(TypeReference type) => type is PointerType or FunctionPointerType;
}
