// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code makes no zero value of a type marked [NoDefault].</summary>
internal sealed class ForgedDefault : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0110",
        "Safe code makes no zero value of a type marked [NoDefault].",
        "A zero value of a handle reaches what nobody handed out. Take the handle as a constructor argument; do not write default, new T[n], T?, or use it as a generic argument, and assign such a field in each constructor.",
        TierSets.SafeOnly);

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        foreach ((string role, TypeReference type) in Types.Mentioned(method))
        {
            if (GenericUse(type) is { } argument)
            {
                context.Report(this, method, $"{role} {MemberNames.Describe(type)}, which could hold a zero {MemberNames.Describe(argument)}");
            }
        }

        if (method is { IsConstructor: true, IsStatic: false, HasBody: true })
        {
            CheckConstructor(context, method);
        }
    }

    /// <inheritdoc/>
    public override void CheckField(FenceContext context, FieldDefinition field)
    {
        foreach (TypeReference type in Types.Parts(field.FieldType))
        {
            if (GenericUse(type) is { } argument)
            {
                context.Report(this, field, $"is of type {MemberNames.Describe(type)}, which could hold a zero {MemberNames.Describe(argument)}");
            }
        }
    }

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code is Code.Initobj or Code.Newarr && IsMarked((TypeReference)instruction.Operand))
        {
            context.Report(this, method, instruction, $"makes a zero {MemberNames.Describe((TypeReference)instruction.Operand)}, which stands for nothing that was handed out; take one as an argument");
        }

        foreach (TypeReference type in Types.Mentioned(instruction.Operand))
        {
            if (GenericUse(type) is { } argument)
            {
                context.Report(this, method, instruction, $"uses {MemberNames.Describe(type)}, which could hold a zero {MemberNames.Describe(argument)}");
            }
        }

        if (instruction.Operand is GenericInstanceMethod called && called.GenericArguments.FirstOrDefault(IsMarked) is { } forged)
        {
            context.Report(this, method, instruction, $"calls {MemberNames.Describe(called)} with {MemberNames.Describe(forged)} as type argument, which could make a zero one");
        }
    }

    private void CheckConstructor(FenceContext context, MethodDefinition constructor)
    {
        IEnumerable<MemberReference> used = constructor.Body.Instructions.Select(i => i.Operand).OfType<MemberReference>();
        bool chained = used.OfType<MethodReference>().Any(m => m.Name == ".ctor" && m.DeclaringType.Resolve() == constructor.DeclaringType);
        if (chained)
        {
            return;
        }

        foreach (FieldDefinition field in constructor.DeclaringType.Fields.Where(f => !f.IsStatic && IsMarked(f.FieldType)))
        {
            bool assigned = constructor.Body.Instructions.Any(i =>
                i.OpCode.Code == Code.Stfld && ((FieldReference)i.Operand).Resolve() == field);
            if (!assigned)
            {
                context.Report(this, constructor, $"leaves {MemberNames.Describe(field)} zero; assign it from an argument");
            }
        }
    }

    private static TypeReference? GenericUse(TypeReference type) =>
        type is GenericInstanceType instance ? instance.GenericArguments.FirstOrDefault(IsMarked) : null;

    // A struct that contains such a value is one itself.
    private static bool IsMarked(TypeReference type)
    {
        if (type is ByReferenceType or PointerType or ArrayType or GenericParameter or FunctionPointerType
            || type.MetadataType is not (MetadataType.ValueType or MetadataType.GenericInstance))
        {
            return false;
        }

        TypeDefinition definition = Types.Definition(type);
        return definition.IsValueType && (WellKnownAttributes.Has(definition, WellKnownAttributes.NoDefault)
            || definition.Fields.Any(f => !f.IsStatic && IsMarked(f.FieldType)));
    }
}
