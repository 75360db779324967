// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Fence.Analysis;

/// <summary>
/// Whether ilc can run a static constructor at compile time. What it accepts was found by trying: objects, arrays and
/// inline arrays of plain values, strings; and refuses: references inside objects, 8-byte fields of objects, delegates,
/// function pointers, protected regions, native calls, static references of other types.
/// </summary>
internal sealed class Preinitialisation(MethodDefinition staticConstructor)
{
    private const int MaximumDepth = 8;
    private readonly HashSet<MethodDefinition> _visited = [];

    /// <summary>Reports each obstacle at the instruction of the static constructor that leads to it.</summary>
    internal void Check(Action<Instruction, string> report)
    {
        if (staticConstructor.Body.HasExceptionHandlers)
        {
            report(staticConstructor.Body.Instructions[0], "has a protected region");
        }

        foreach (Instruction instruction in staticConstructor.Body.Instructions)
        {
            if (Obstacle(staticConstructor, instruction, 0) is { } text)
            {
                report(instruction, text);
            }
        }
    }

    private string? Obstacle(MethodDefinition method, Instruction instruction, int depth)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newobj:
                return OfObject((MethodReference)instruction.Operand) ?? OfBody((MethodReference)instruction.Operand, depth);
            case Code.Newarr:
                return Unplain((TypeReference)instruction.Operand) is { } element
                    ? $"makes an array of {MemberNames.Describe((TypeReference)instruction.Operand)}, which holds {element}"
                    : null;
            case Code.Box:
                return "boxes a value";
            case Code.Call or Code.Callvirt:
                return OfBody((MethodReference)instruction.Operand, depth);
            case Code.Ldsfld when ((FieldReference)instruction.Operand) is { } field
                && Types.IsClass(Open(field.FieldType)) && field.DeclaringType.Resolve() != method.DeclaringType:
                return $"reads the static reference {MemberNames.Describe(field)} of another type";
            case Code.Ldftn or Code.Ldvirtftn or Code.Calli:
                return "takes or calls a function pointer";
            case Code.Localloc:
                return "uses stackalloc";
            default:
                return null;
        }
    }

    private string? OfBody(MethodReference called, int depth)
    {
        if (called.DeclaringType.FullName == "System.Runtime.CompilerServices.RuntimeHelpers" && called.Name is "InitializeArray" or "CreateSpan"
            || called.DeclaringType is ArrayType)
        {
            return null;
        }

        MethodDefinition method = Types.Definition(called)!;
        if (!_visited.Add(method) || method.IsAbstract)
        {
            return null;
        }

        if (method.RVA == 0)
        {
            return $"calls the native method {MemberNames.Describe(method)}";
        }

        if (depth == MaximumDepth)
        {
            return $"calls too deeply ({MemberNames.Describe(method)})";
        }

        if (method.Body.HasExceptionHandlers)
        {
            return $"calls {MemberNames.Describe(method)}, which has a protected region";
        }

        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (Obstacle(method, instruction, depth + 1) is { } inner)
            {
                return $"calls {MemberNames.Describe(method)}, which {inner}";
            }
        }

        return null;
    }

    private static string? OfObject(MethodReference constructor)
    {
        TypeReference type = constructor.DeclaringType;
        if (!Types.IsClass(type))
        {
            return null;
        }

        if (type is ArrayType || Types.IsDelegate(type))
        {
            return $"makes a {MemberNames.Describe(type)}";
        }

        // The fields of System.Object itself are the object's header, which ilc fills.
        for (TypeDefinition current = Types.Definition(type); current.BaseType is not null; current = Types.Definition(current.BaseType))
        {
            foreach (FieldDefinition field in current.Fields.Where(f => !f.IsStatic))
            {
                if (Unplain(Types.Close(field.FieldType, new FieldReference(field.Name, field.FieldType, type))) is { } what)
                {
                    return $"makes an object whose field {MemberNames.Describe(field)} holds {what}";
                }
            }
        }

        return null;
    }

    // What in the type keeps it from being plain data, or null.
    private static string? Unplain(TypeReference type)
    {
        if (type is GenericParameter)
        {
            return null;
        }

        if (type is PointerType or FunctionPointerType)
        {
            return "a pointer";
        }

        if (type.FullName is "System.Int64" or "System.UInt64" or "System.Double")
        {
            return "an 8-byte value";
        }

        if (Types.IsClass(type))
        {
            return "a reference";
        }

        TypeDefinition definition = Types.Definition(type);
        if (definition.IsEnum || type.IsPrimitive)
        {
            return null;
        }

        foreach (FieldDefinition field in definition.Fields.Where(f => !f.IsStatic))
        {
            TypeReference fieldType = Types.Close(field.FieldType, new FieldReference(field.Name, field.FieldType, type));
            if (fieldType.FullName != type.FullName && Unplain(fieldType) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    private static TypeReference Open(TypeReference type) => type is IModifierType modified ? modified.ElementType : type;
}
