// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code does not use members that are declared unsafe.</summary>
internal sealed class UnsafeCall : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0102",
        "Safe code does not use members that are declared unsafe.",
        "A member declared unsafe has an obligation that only the trusted tiers may take on. The compiler reports the same as CS9362; this rule also sees callers that the compiler did not check.",
        TierSets.WithoutUnsafe);

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (IsCompilerHelper(method) || SpanPatterns.IsConstantSpan(instruction) || IsSpanOfStackalloc(method, instruction))
        {
            return;
        }

        IMemberDefinition? used = instruction.Operand switch
        {
            MethodReference called => Types.Definition(called),
            FieldReference field => field.Resolve(),
            _ => null,
        };
        if (used is not null && (IsUnsafe(used) || TakesPointer(used)))
        {
            context.Report(this, method, instruction, $"uses {MemberNames.Describe((MemberReference)used)}, which is unsafe; only trusted tiers may");
        }
    }

    // Access to inline arrays: the compiler checks index and length before it emits a call to one of these.
    private static bool IsCompilerHelper(MethodDefinition method) =>
        Types.IsCompilerData(method.DeclaringType) && method.Name.StartsWith("InlineArray", StringComparison.Ordinal);

    // What the compiler makes of "stackalloc"; AddressSafety says which forms are allowed.
    private static bool IsSpanOfStackalloc(MethodDefinition method, Instruction instruction) =>
        SpanPatterns.IsSpanConstructor(instruction) && method.Body.Instructions.Any(i => i.OpCode.Code == Code.Localloc);

    private static bool IsUnsafe(IMemberDefinition member) =>
        WellKnownAttributes.Has(member, WellKnownAttributes.RequiresUnsafe) || PropertyOf(member) is { } property
        && WellKnownAttributes.Has(property, WellKnownAttributes.RequiresUnsafe);

    // A library that was compiled without the memory-safety rules marks nothing; its pointer signatures still show.
    private static bool TakesPointer(IMemberDefinition member) =>
        member is MethodDefinition method && method.Parameters.Any(p => Types.Parts(p.ParameterType).Any(t => t is PointerType));

    private static PropertyDefinition? PropertyOf(IMemberDefinition member) =>
        member is MethodDefinition { IsSpecialName: true } method
            ? method.DeclaringType.Properties.FirstOrDefault(p => p.GetMethod == method || p.SetMethod == method)
            : null;
}
