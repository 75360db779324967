// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code uses only attributes that cannot change how code is compiled.</summary>
internal sealed class ForbiddenAttribute : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0105",
        "Safe code uses only attributes that cannot change how code is compiled.",
        "ilc obeys many attributes of System and Internal by their name, whoever declares them: they export symbols, import native code, reach private members, skip initialisation. Only a list of harmless ones is allowed.",
        TierSets.WithoutUnsafe);

    /// <inheritdoc/>
    public override void CheckAssembly(FenceContext context)
    {
        foreach (CustomAttribute attribute in context.Module.Assembly.CustomAttributes.Concat(context.Module.CustomAttributes).Where(IsForbidden))
        {
            context.Report(this, Text(attribute));
        }
    }

    /// <inheritdoc/>
    public override void CheckType(FenceContext context, TypeDefinition type)
    {
        IEnumerable<ICustomAttributeProvider> elements = [type, .. type.GenericParameters, .. type.Properties, .. type.Events, .. type.Interfaces];
        foreach (CustomAttribute attribute in elements.SelectMany(e => e.CustomAttributes).Where(IsForbidden))
        {
            context.Report(this, type, Text(attribute));
        }
    }

    /// <inheritdoc/>
    public override void CheckField(FenceContext context, FieldDefinition field)
    {
        foreach (CustomAttribute attribute in field.CustomAttributes.Where(IsForbidden))
        {
            context.Report(this, field, Text(attribute));
        }
    }

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        IEnumerable<ICustomAttributeProvider> elements = [method, method.MethodReturnType, .. method.Parameters, .. method.GenericParameters];
        foreach (CustomAttribute attribute in elements.SelectMany(e => e.CustomAttributes).Where(IsForbidden))
        {
            context.Report(this, method, Text(attribute));
        }
    }

    private static bool IsForbidden(CustomAttribute attribute) =>
        ReservedNames.IsReserved(attribute.AttributeType) && !HarmlessAttributes.Contains(attribute.AttributeType.FullName);

    private static string Text(CustomAttribute attribute) =>
        $"carries {attribute.AttributeType.FullName}, which safe code must not use";
}
