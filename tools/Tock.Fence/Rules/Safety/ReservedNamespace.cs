// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code declares no types in System, Internal or Microsoft.</summary>
internal sealed class ReservedNamespace : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0106",
        "Safe code declares no types in System, Internal or Microsoft.",
        "ilc and the compiler look many types up by name there, so such a type could take the place of a trusted one.",
        TierSets.SafeOnly);

    /// <inheritdoc/>
    public override void CheckType(FenceContext context, TypeDefinition type)
    {
        if (ReservedNames.IsReserved(type) && !IsEmbeddedByCompiler(type))
        {
            context.Report(this, type, "is declared in a reserved namespace; move it to the namespace of the project");
        }
    }

    // Marks that the compiler adds to an assembly when the core library does not declare them.
    private static bool IsEmbeddedByCompiler(TypeDefinition type) =>
        type is { IsNotPublic: true, BaseType.FullName: "System.Attribute" }
        && WellKnownAttributes.Has(type, "Microsoft.CodeAnalysis.EmbeddedAttribute")
        && HarmlessAttributes.Contains(type.FullName);
}
