// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code has no static fields and no static constructors.</summary>
internal sealed class StaticState : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0109",
        "Safe code has no static fields and no static constructors.",
        "State belongs to an object that the board constructs and passes on, so that one can see who shares it. Constants, enumerations and ReadOnlySpan properties over constant data are fine. A lambda needs a static field too: write a method.",
        TierSets.SafeOnly);

    /// <inheritdoc/>
    public override void CheckField(FenceContext context, FieldDefinition field)
    {
        if (field is { IsStatic: true, IsLiteral: false } && !Types.IsCompilerData(field.DeclaringType))
        {
            context.Report(this, field, field.DeclaringType.Name.StartsWith("<>", StringComparison.Ordinal)
                ? "caches a lambda or method group in a static field; write an interface or a generic struct parameter instead"
                : "is a static field; keep the state in an object that the board constructs");
        }
    }

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        if (method is { IsConstructor: true, IsStatic: true } && !method.DeclaringType.Name.StartsWith("<>", StringComparison.Ordinal))
        {
            context.Report(this, method, "runs at an unforeseeable time; use constants or constructor arguments");
        }
    }
}
