// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>Names of members as a C# programmer writes them.</summary>
internal static class MemberNames
{
    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["System.Boolean"] = "bool", ["System.Byte"] = "byte", ["System.SByte"] = "sbyte", ["System.Char"] = "char",
        ["System.Int16"] = "short", ["System.UInt16"] = "ushort", ["System.Int32"] = "int", ["System.UInt32"] = "uint",
        ["System.Int64"] = "long", ["System.UInt64"] = "ulong", ["System.IntPtr"] = "nint", ["System.UIntPtr"] = "nuint",
        ["System.Single"] = "float", ["System.Double"] = "double", ["System.Decimal"] = "decimal",
        ["System.Object"] = "object", ["System.String"] = "string", ["System.Void"] = "void",
    };

    /// <summary>Any member.</summary>
    internal static string Describe(MemberReference member) => member switch
    {
        MethodReference method => Describe(method),
        FieldReference field => Describe(field),
        TypeReference type => Describe(type),
        _ => member.FullName,
    };

    /// <summary>Method with parameter types; a lambda or local function is named by the method that contains it.</summary>
    internal static string Describe(MethodReference method)
    {
        string? owner = UserMethodOf(method);
        TypeReference type = method.DeclaringType;
        while (owner is not null && IsGenerated(type.Name) && type.DeclaringType is not null)
        {
            type = type.DeclaringType;
        }

        string typeName = Describe(type);
        if (owner is not null)
        {
            return $"{typeName}.{owner} (in a lambda or local function)";
        }

        string name = method.Name switch
        {
            ".ctor" => SimpleName(type),
            ".cctor" => "static " + SimpleName(type),
            _ when method.Name.StartsWith("get_", StringComparison.Ordinal) => method.Name[4..] + ".get",
            _ when method.Name.StartsWith("set_", StringComparison.Ordinal) => method.Name[4..] + ".set",
            _ => method.Name,
        };
        bool accessor = name.EndsWith(".get", StringComparison.Ordinal) || name.EndsWith(".set", StringComparison.Ordinal);
        return accessor
            ? $"{typeName}.{name}"
            : $"{typeName}.{name}({string.Join(", ", method.Parameters.Select(p => Describe(p.ParameterType)))})";
    }

    /// <summary>Field with its type's name; the storage of an automatic property is named by the property.</summary>
    internal static string Describe(FieldReference field)
    {
        string name = field.Name;
        int end = name.IndexOf(">k__BackingField", StringComparison.Ordinal);
        return $"{Describe(field.DeclaringType)}.{(end > 1 ? name[1..end] : name)}";
    }

    /// <summary>Type, generic arguments included.</summary>
    internal static string Describe(TypeReference type)
    {
        switch (type)
        {
            case ByReferenceType reference:
                return "ref " + Describe(reference.ElementType);
            case PointerType pointer:
                return Describe(pointer.ElementType) + "*";
            case FunctionPointerType:
                return "delegate*";
            case ArrayType array:
                return Describe(array.ElementType) + "[]";
            case RequiredModifierType modified:
                return Describe(modified.ElementType);
            case OptionalModifierType modified:
                return Describe(modified.ElementType);
            case PinnedType pinned:
                return Describe(pinned.ElementType);
            case GenericParameter:
                return type.Name;
        }

        if (s_keywords.TryGetValue(type.FullName, out string? keyword))
        {
            return keyword;
        }

        StringBuilder name = new();
        if (type.DeclaringType is not null)
        {
            name.Append(Describe(type.DeclaringType.GetElementType())).Append('.');
        }
        else if (type.Namespace.Length > 0)
        {
            name.Append(type.Namespace).Append('.');
        }

        name.Append(SimpleName(type));
        if (type is GenericInstanceType instance)
        {
            name.Append('<').AppendJoin(", ", instance.GenericArguments.Select(Describe)).Append('>');
        }

        return name.ToString();
    }

    private static string SimpleName(TypeReference type)
    {
        int tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? type.Name : type.Name[..tick];
    }

    private static bool IsGenerated(string name) => name.StartsWith('<');

    // The compiler names a lambda <Owner>b__1_0, a local function <Owner>g__Name|1_0 and a state machine type <Owner>d__1.
    private static string? UserMethodOf(MethodReference method)
    {
        if (Owner(method.Name) is { } owner)
        {
            return owner;
        }

        return method.DeclaringType is { IsNested: true } type ? Owner(type.Name) : null;
    }

    private static string? Owner(string name)
    {
        int end = name.IndexOf('>', StringComparison.Ordinal);
        return name.StartsWith('<') && end > 1 ? name[1..end] : null;
    }
}
