// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Image.NullChecks;

using Code = Mono.Cecil.Cil.Code;

/// <summary>The object or array that an instruction works on.</summary>
/// <param name="Above">The types of the values that lie above it on the stack, from the lowest on.</param>
/// <param name="Pointee">The type, if it is a type parameter and the address of such a variable is on the stack; null if the object itself is.</param>
internal sealed record Receiver(IReadOnlyList<TypeReference> Above, TypeReference? Pointee = null)
{
    /// <summary>What an instruction works on; null if that is no object.</summary>
    internal static Receiver? Of(Instruction instruction, TypeSystem types)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Ldfld or Code.Ldflda when IsClass(((FieldReference)instruction.Operand).DeclaringType):
            case Code.Ldlen or Code.Ldvirtftn:
                return new([]);
            case Code.Unbox or Code.Unbox_Any when instruction.Operand is TypeReference type && type is not GenericParameter
                && type.Resolve() is { IsValueType: true, FullName: not "System.Nullable`1" }:
                return new([]);
            case Code.Stfld when instruction.Operand is FieldReference field && IsClass(field.DeclaringType):
                return new([TypeArguments.Put(field.FieldType, field.DeclaringType)]);
            case Code.Callvirt:
                return OfCall(instruction, (MethodReference)instruction.Operand);
            case Code.Ldelema or (>= Code.Ldelem_I1 and <= Code.Ldelem_Ref) or Code.Ldelem_Any:
                return new([types.IntPtr]);
            case Code.Stelem_I:
                return new([types.IntPtr, types.IntPtr]);
            case Code.Stelem_I1 or Code.Stelem_I2 or Code.Stelem_I4:
                return new([types.IntPtr, types.Int32]);
            case Code.Stelem_I8:
                return new([types.IntPtr, types.Int64]);
            case Code.Stelem_R4:
                return new([types.IntPtr, types.Single]);
            case Code.Stelem_R8:
                return new([types.IntPtr, types.Double]);
            case Code.Stelem_Ref:
                return new([types.IntPtr, types.Object]);
            case Code.Stelem_Any:
                return new([types.IntPtr, (TypeReference)instruction.Operand]);
            default:
                return null;
        }
    }

    private static Receiver? OfCall(Instruction instruction, MethodReference method)
    {
        TypeReference? pointee = instruction.Previous is { OpCode.Code: Code.Constrained } prefix ? (TypeReference)prefix.Operand : null;
        bool canBeNull = pointee is null ? IsClass(method.DeclaringType) : pointee is GenericParameter parameter && IsClass(parameter);
        return canBeNull ? new([.. method.Parameters.Select(parameter => TypeArguments.Put(parameter.ParameterType, method.DeclaringType, method))], pointee) : null;
    }

    // Any other may be Nullable<T>, which can be called without a value. That has no interfaces.
    private static bool IsClass(GenericParameter parameter)
    {
        return !parameter.HasNotNullableValueTypeConstraint && (parameter.HasReferenceTypeConstraint || parameter.HasConstraints);
    }

    private static bool IsClass(TypeReference type)
    {
        return type is ArrayType || type.Resolve() is { IsValueType: false };
    }
}
