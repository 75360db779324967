// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>Kinds of types, and which may stand for which.</summary>
internal static class StackKinds
{
    /// <summary>The kind of a value of the type.</summary>
    internal static StackKind Of(TypeReference type)
    {
        switch (type)
        {
            case ByReferenceType:
                return StackKind.Address;
            case PointerType or FunctionPointerType:
                return StackKind.Pointer;
            case IModifierType modified:
                return Of(modified.ElementType);
            case PinnedType pinned:
                return Of(pinned.ElementType);
            case GenericParameter:
                return StackKind.Struct;
            case ArrayType:
                return StackKind.Object;
        }

        if (type.MetadataType is >= MetadataType.Boolean and <= MetadataType.Double or MetadataType.IntPtr or MetadataType.UIntPtr)
        {
            return StackKind.Number;
        }

        TypeDefinition definition = Types.Definition(type);
        if (!definition.IsValueType)
        {
            return StackKind.Object;
        }

        return definition.IsEnum || IsPrimitive(definition) ? StackKind.Number : StackKind.Struct;
    }

    // A reference by token, unlike one in a signature, does not say that the type is a primitive one.
    private static bool IsPrimitive(TypeDefinition type) =>
        type.Namespace == "System" && type.Name is ("Boolean" or "Char" or "SByte" or "Byte" or "Int16" or "UInt16" or "Int32"
            or "UInt32" or "Int64" or "UInt64" or "IntPtr" or "UIntPtr" or "Single" or "Double");
}
