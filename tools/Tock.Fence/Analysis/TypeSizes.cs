// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.CompilerServices;
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>An upper bound of the bytes that a value of a type takes: small fields count 4, which covers their padding.</summary>
internal static class TypeSizes
{
    private const string InlineArray = "System.Runtime.CompilerServices.InlineArrayAttribute";

    /// <summary>Sum of the sizes of the instance fields, inherited and nested ones included; references count 4.</summary>
    internal static long OfFields(TypeReference type)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        TypeDefinition definition = Types.Definition(type);
        long size = definition.BaseType is null || definition.IsValueType ? 0 : OfFields(definition.BaseType);
        foreach (FieldDefinition field in definition.Fields.Where(f => !f.IsStatic))
        {
            size += OfValue(Types.Close(field.FieldType, new FieldReference(field.Name, field.FieldType, type)));
        }

        CustomAttribute? repeated = definition.CustomAttributes.FirstOrDefault(a => a.AttributeType.FullName == InlineArray);
        return repeated?.ConstructorArguments[0].Value is int count
            ? OfElements(definition.Fields.Single(f => !f.IsStatic).FieldType, size, count)
            : Math.Max(size, definition.ClassSize);
    }

    // There is no padding between bytes that are repeated, only behind the last one.
    private static long OfElements(TypeReference element, long size, int count) =>
        element.FullName is "System.Byte" or "System.SByte" ? (count + 3L) / 4 * 4 : size * count;

    private static long OfValue(TypeReference type)
    {
        switch (StackKinds.Of(type))
        {
            case StackKind.Struct when type is not GenericParameter:
                return type is TypeSpecification and not GenericInstanceType ? 4 : OfFields(type);
            case StackKind.Number:
                return type.FullName is "System.Int64" or "System.UInt64" or "System.Double" ? 8 : 4;
            default:
                return 4;
        }
    }
}
