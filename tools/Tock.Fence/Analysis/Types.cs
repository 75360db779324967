// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>Questions about types that several rules ask.</summary>
internal static class Types
{
    /// <summary>The definition behind a reference; a check on half of the facts would be worthless, so failure ends it.</summary>
    internal static TypeDefinition Definition(TypeReference type) =>
        type.Resolve() ?? throw new FenceException(
            $"the definition of {MemberNames.Describe(type)} is not among the references; pass --reference with the assembly {type.Scope.Name} or its directory");

    /// <summary>The definition of a called method, or null for the methods that the runtime adds to arrays.</summary>
    internal static MethodDefinition? Definition(MethodReference method)
    {
        if (method.DeclaringType.IsArray)
        {
            return null;
        }

        return method.Resolve() ?? throw new FenceException(
            $"the definition of {MemberNames.Describe(method)} is not among the references; pass --reference with the assembly {method.DeclaringType.Scope.Name} or its directory");
    }

    /// <summary>Whether a value of the type is an object on the heap.</summary>
    internal static bool IsClass(TypeReference type) => type switch
    {
        GenericParameter or PointerType or ByReferenceType or FunctionPointerType => false,
        ArrayType => true,
        RequiredModifierType modified => IsClass(modified.ElementType),
        OptionalModifierType modified => IsClass(modified.ElementType),
        PinnedType pinned => IsClass(pinned.ElementType),
        _ => !Definition(type).IsValueType,
    };

    /// <summary>Whether the type is a delegate.</summary>
    internal static bool IsDelegate(TypeReference type) =>
        type is not GenericParameter && Definition(type).BaseType?.FullName is "System.MulticastDelegate" or "System.Delegate";

    /// <summary>Every type that a composed type is made of, itself included.</summary>
    internal static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        yield return type;
        if (type is IModifierType modifier)
        {
            foreach (TypeReference part in Parts(modifier.ModifierType))
            {
                yield return part;
            }
        }

        if (type is FunctionPointerType pointer)
        {
            foreach (TypeReference part in pointer.Parameters.Select(p => p.ParameterType).Append(pointer.ReturnType).SelectMany(Parts))
            {
                yield return part;
            }
        }
        else if (type is TypeSpecification specification)
        {
            foreach (TypeReference part in Parts(specification.ElementType))
            {
                yield return part;
            }
        }

        if (type is GenericInstanceType instance)
        {
            foreach (TypeReference part in instance.GenericArguments.SelectMany(Parts))
            {
                yield return part;
            }
        }
    }

    /// <summary>Every type that a method mentions in its signature and its local variables.</summary>
    internal static IEnumerable<(string Role, TypeReference Type)> Mentioned(MethodDefinition method)
    {
        foreach (TypeReference part in Parts(method.ReturnType))
        {
            yield return ("returns", part);
        }

        foreach (ParameterDefinition parameter in method.Parameters)
        {
            foreach (TypeReference part in Parts(parameter.ParameterType))
            {
                yield return ("has a parameter of type", part);
            }
        }

        if (method.HasBody)
        {
            foreach (TypeReference part in method.Body.Variables.SelectMany(v => Parts(v.VariableType)))
            {
                yield return ("has a local variable of type", part);
            }
        }
    }

    /// <summary>Every type that an instruction's operand mentions.</summary>
    internal static IEnumerable<TypeReference> Mentioned(object? operand) => operand switch
    {
        TypeReference type => Parts(type),
        FieldReference field => Parts(field.DeclaringType).Concat(Parts(field.FieldType)),
        MethodReference method => Mentioned(method),
        _ => [],
    };

    /// <summary>A type of a member's signature with the member's own generic arguments put in.</summary>
    internal static TypeReference Close(TypeReference type, MemberReference member)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Method } parameter:
                return member is GenericInstanceMethod method ? method.GenericArguments[parameter.Position] : type;
            case GenericParameter parameter:
                return member.DeclaringType is GenericInstanceType owner ? owner.GenericArguments[parameter.Position] : type;
            case IModifierType modified:
                return Close(modified.ElementType, member);
            default:
                return type;
        }
    }

    /// <summary>Whether the compiler put the type or an enclosing one into its private holder of constant data.</summary>
    internal static bool IsCompilerData(TypeReference type)
    {
        TypeReference outermost = type;
        while (outermost.DeclaringType is not null)
        {
            outermost = outermost.DeclaringType;
        }

        return outermost.Namespace.Length == 0 && outermost.Name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal);
    }

    private static IEnumerable<TypeReference> Mentioned(MethodReference method)
    {
        IEnumerable<TypeReference> types = Parts(method.DeclaringType).Concat(Parts(method.ReturnType))
            .Concat(method.Parameters.SelectMany(p => Parts(p.ParameterType)));
        return method is GenericInstanceMethod instance ? types.Concat(instance.GenericArguments.SelectMany(Parts)) : types;
    }
}
