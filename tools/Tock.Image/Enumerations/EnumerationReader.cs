// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Reflection;
using System.Reflection.Metadata;

namespace Tock.Image.Enumerations;

/// <summary>Reads enumerations in assemblies.</summary>
internal static class EnumerationReader
{
    private const string SystemNamespace = "System";
    private const string BaseName = "Enum";
    private const string FlagsName = "FlagsAttribute";

    /// <summary>The enumeration; null if the type is none.</summary>
    internal static Enumeration? Read(MetadataReader reader, TypeDefinition type)
    {
        if (!IsOfSystem(reader, type.BaseType, BaseName))
        {
            return null;
        }

        int kind = 0;
        List<(ulong Value, string Name)> members = [];
        foreach (FieldDefinition field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            if (!field.Attributes.HasFlag(FieldAttributes.Static))
            {
                kind = ReadKind(reader.GetBlobReader(field.Signature));
            }
            else if (field.Attributes.HasFlag(FieldAttributes.Literal))
            {
                BlobReader value = reader.GetBlobReader(reader.GetConstant(field.GetDefaultValue()).Value);
                members.Add((ReadValue(value), reader.GetString(field.Name)));
            }
        }

        return Enumeration.IsKnown(kind) ? Make(kind, HasFlags(reader, type), members) : null;
    }

    // The desktop sorts so, which decides which of two names of one value it shows.
    private static Enumeration Make(int kind, bool isCombined, List<(ulong Value, string Name)> members)
    {
        ulong[] values = [.. members.Select(member => member.Value)];
        string[] names = [.. members.Select(member => member.Name)];
        if (!values.Zip(values.Skip(1), (first, second) => first <= second).All(isSorted => isSorted))
        {
            Array.Sort(values, names);
        }

        return new Enumeration(kind, isCombined, values, names);
    }

    // A mark for fields, then the type.
    private static int ReadKind(BlobReader signature)
    {
        signature.ReadByte();
        return signature.ReadCompressedInteger();
    }

    private static ulong ReadValue(BlobReader blob)
    {
        ulong value = 0;
        for (int shift = 0; blob.RemainingBytes > 0; shift += 8)
        {
            value |= (ulong)blob.ReadByte() << shift;
        }

        return value;
    }

    private static bool HasFlags(MetadataReader reader, TypeDefinition type)
    {
        foreach (CustomAttributeHandle handle in type.GetCustomAttributes())
        {
            EntityHandle constructor = reader.GetCustomAttribute(handle).Constructor;
            EntityHandle attribute = constructor.Kind == HandleKind.MemberReference
                ? reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
                : reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
            if (IsOfSystem(reader, attribute, FlagsName))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfSystem(MetadataReader reader, EntityHandle handle, string name)
    {
        if (handle.IsNil)
        {
            return false;
        }

        (StringHandle space, StringHandle found) = handle.Kind switch
        {
            HandleKind.TypeReference => (reader.GetTypeReference((TypeReferenceHandle)handle).Namespace, reader.GetTypeReference((TypeReferenceHandle)handle).Name),
            HandleKind.TypeDefinition => (reader.GetTypeDefinition((TypeDefinitionHandle)handle).Namespace, reader.GetTypeDefinition((TypeDefinitionHandle)handle).Name),
            _ => default,
        };
        return !found.IsNil && reader.StringComparer.Equals(space, SystemNamespace) && reader.StringComparer.Equals(found, name);
    }
}
