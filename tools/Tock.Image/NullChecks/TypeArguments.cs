// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;

namespace Tock.Image.NullChecks;

/// <summary>Puts type arguments in the place of type parameters.</summary>
internal static class TypeArguments
{
    /// <summary>The type of a field or parameter, as seen from where the member is used.</summary>
    internal static TypeReference Put(TypeReference type, TypeReference owner, MethodReference? method = null)
    {
        switch (type)
        {
            case GenericParameter { Type: GenericParameterType.Type } parameter:
                return owner is GenericInstanceType instance ? instance.GenericArguments[parameter.Position] : type;
            case GenericParameter parameter:
                return method is GenericInstanceMethod instanceMethod ? instanceMethod.GenericArguments[parameter.Position] : type;
            case IModifierType modified:
                return Put(modified.ElementType, owner, method);
            case ByReferenceType reference:
                return new ByReferenceType(Put(reference.ElementType, owner, method));
            case ArrayType array:
                return new ArrayType(Put(array.ElementType, owner, method), array.Rank);
            case GenericInstanceType generic:
                GenericInstanceType result = new(generic.ElementType);
                foreach (TypeReference argument in generic.GenericArguments)
                {
                    result.GenericArguments.Add(Put(argument, owner, method));
                }

                return result;
            default:
                return type;
        }
    }
}
