// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.FloatingPoint;

/// <summary>Code uses only the floating-point arithmetic that the core has.</summary>
internal sealed class FloatingPointUse : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0301",
        "Code uses only the floating-point arithmetic that the core has.",
        "A Cortex-M3 has none and a Cortex-M4F no double precision; the instructions would fault, or the link would fail on missing helpers. Compute in integers, scaled if need be.",
        TierSets.All);

    /// <inheritdoc/>
    public override void CheckField(FenceContext context, FieldDefinition field)
    {
        if (!Declares(context, field.DeclaringType) && Types.Parts(field.FieldType).FirstOrDefault(t => IsRefused(context, t)) is { } type)
        {
            context.Report(this, field, $"is of type {MemberNames.Describe(type)}; {Reason(context)}");
        }
    }

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        if (Declares(context, method.DeclaringType) || IsLookedUp(method))
        {
            return;
        }

        foreach ((string role, TypeReference type) in Types.Mentioned(method).Where(m => IsRefused(context, m.Type)))
        {
            context.Report(this, method, $"{role} {MemberNames.Describe(type)}; {Reason(context)}");
        }
    }

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (Declares(context, method.DeclaringType))
        {
            return;
        }

        bool single = instruction.OpCode.Code is Code.Ldc_R4 or Code.Conv_R4 or Code.Ldind_R4 or Code.Stind_R4 or Code.Ldelem_R4 or Code.Stelem_R4;
        bool wide = instruction.OpCode.Code is Code.Ldc_R8 or Code.Conv_R8 or Code.Ldind_R8 or Code.Stind_R8 or Code.Ldelem_R8 or Code.Stelem_R8
            || (instruction.OpCode.Code == Code.Conv_R_Un && instruction.Next?.OpCode.Code != Code.Conv_R4);
        bool unsigned = instruction.OpCode.Code == Code.Conv_R_Un;
        Fence.FloatingPoint has = context.Options.FloatingPoint;
        if ((has == Fence.FloatingPoint.None && (single || wide || unsigned)) || (has == Fence.FloatingPoint.Single && wide))
        {
            context.Report(this, method, instruction, $"computes in floating point ({instruction.OpCode.Name}); {Reason(context)}");
        }
        else if (Types.Mentioned(instruction.Operand).FirstOrDefault(t => IsRefused(context, t)) is { } type)
        {
            context.Report(this, method, instruction, $"uses {MemberNames.Describe(type)}; {Reason(context)}");
        }
    }

    private static bool IsRefused(FenceContext context, TypeReference type) => context.Options.FloatingPoint switch
    {
        Fence.FloatingPoint.None => type.FullName is "System.Single" or "System.Double" or "System.Half" or "System.Decimal",
        Fence.FloatingPoint.Single => type.FullName is "System.Double" or "System.Decimal",
        _ => false,
    };

    // The core library must declare the types, because the compilers look them up, but nothing may use them.
    private static bool Declares(FenceContext context, TypeDefinition type) => IsRefused(context, type);

    // The ahead-of-time compiler wants these in the core library wherever integers are converted in checked code.
    private static bool IsLookedUp(MethodDefinition method) =>
        method is { DeclaringType.FullName: "System.Math", IsAssembly: true } && method.Name.StartsWith("ConvertTo", StringComparison.Ordinal) && method.Name.EndsWith("Checked", StringComparison.Ordinal);

    private static string Reason(FenceContext context) => context.Options.FloatingPoint == Fence.FloatingPoint.None
        ? "this core has no floating point; use integers"
        : "this core has no double precision; use float or integers";
}
