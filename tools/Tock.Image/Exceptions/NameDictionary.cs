// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Tock.Image.Enumerations;

namespace Tock.Image.Exceptions;

/// <summary>The names that people wrote, by the names that the compiler gives to functions and types.</summary>
internal sealed class NameDictionary
{
    /// <summary>What stands between the name of a type and that of its method.</summary>
    internal const char MethodMark = ':';

    private const string SystemNamespace = "System";
    private const string HiddenAttribute = "StackTraceHiddenAttribute";

    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeFullName> _fullNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Enumeration?> _enumerations = new(StringComparer.Ordinal);

    // Names of the compiler's own for types that C# has keywords for.
    private static readonly Dictionary<string, string> s_builtIn = new(StringComparer.Ordinal)
    {
        ["Boolean"] = "Bool", ["Byte"] = "UInt8", ["SByte"] = "Int8", ["Single"] = "Float",
    };

    /// <summary>Reads the names in assemblies.</summary>
    internal static NameDictionary Read(IEnumerable<string> paths)
    {
        NameDictionary result = new();
        foreach (string path in paths)
        {
            result.Add(path);
        }

        return result;
    }

    private void Add(string path)
    {
        using PEReader file = new(File.OpenRead(path));
        MetadataReader reader = file.GetMetadataReader();
        string assembly = Mangle(reader.GetString(reader.GetAssemblyDefinition().Name));
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            (string mangled, string name, string full) = TypeName(reader, type);
            string unique = Unique($"{assembly}_{mangled}", taken);
            TypeFullName fullName = new(full, [.. type.GetGenericParameters().Select(parameter => reader.GetString(reader.GetGenericParameter(parameter).Name))]);
            AddType(reader, type, unique, name);
            _fullNames.TryAdd(unique, fullName);
            if (EnumerationReader.Read(reader, type) is { } enumeration && !_enumerations.TryAdd(unique, enumeration))
            {
                // Of several assemblies: nobody knows which one a table is of.
                _enumerations[unique] = null;
            }

            bool isBuiltIn = !type.IsNested && reader.GetString(type.Namespace) == SystemNamespace;
            if (isBuiltIn)
            {
                // The names of types that C# has keywords for go without assembly and namespace.
                string plain = reader.GetString(type.Name);
                AddType(reader, type, Mangle(plain), name);
                _fullNames.TryAdd(Mangle(plain), fullName);
                _fullNames.TryAdd(s_builtIn.GetValueOrDefault(plain, plain), fullName);
            }
        }
    }

    /// <summary>The name of a function's type, the mark and the name of its method; null where no source has it, or has it hidden from stack traces.</summary>
    internal string? Method(string symbol)
    {
        string plain = WithoutArguments(symbol);
        while (true)
        {
            if (_methods.TryGetValue(plain, out string? name))
            {
                return name;
            }

            // Methods of one name are numbered.
            int end = plain.LastIndexOf('_');
            if (end <= 0 || end == plain.Length - 1 || plain.AsSpan(end + 1).ContainsAnyExceptInRange('0', '9'))
            {
                return null;
            }

            plain = plain[..end];
        }
    }

    /// <summary>The name of a type; null where no source has it.</summary>
    internal string? Type(string mangled)
    {
        return _types.GetValueOrDefault(WithoutArguments(mangled));
    }

    /// <summary>What .NET calls a type, without type arguments in its name; null where no source has it.</summary>
    internal TypeFullName? FullName(string mangled)
    {
        return _fullNames.GetValueOrDefault(mangled);
    }

    /// <summary>The members of an enumeration; null where no source has it.</summary>
    internal Enumeration? Enumeration(string mangled)
    {
        return _enumerations.GetValueOrDefault(WithoutArguments(mangled));
    }

    // Types of one name, as A.B_C and A_B.C are, are numbered from the second on.
    private static string Unique(string mangled, HashSet<string> taken)
    {
        string unique = mangled;
        for (int number = 0; !taken.Add(unique); number++)
        {
            unique = $"{mangled}_{number}";
        }

        return unique;
    }

    private void AddType(MetadataReader reader, TypeDefinition type, string mangled, string name)
    {
        _types.TryAdd(mangled, name);
        if (IsHidden(reader, type.GetCustomAttributes()))
        {
            return;
        }

        foreach (MethodDefinitionHandle handle in type.GetMethods())
        {
            MethodDefinition definition = reader.GetMethodDefinition(handle);
            if (IsHidden(reader, definition.GetCustomAttributes()))
            {
                continue;
            }

            string method = reader.GetString(definition.Name);
            _methods.TryAdd($"{mangled}__{Mangle(method)}", AsWritten(name, method));
        }
    }

    private static bool IsHidden(MetadataReader reader, CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle handle in attributes)
        {
            EntityHandle constructor = reader.GetCustomAttribute(handle).Constructor;
            StringHandle name = constructor.Kind switch
            {
                HandleKind.MemberReference when reader.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } type
                    => reader.GetTypeReference((TypeReferenceHandle)type).Name,
                HandleKind.MethodDefinition => reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()).Name,
                _ => default,
            };
            if (!name.IsNil && reader.StringComparer.Equals(name, HiddenAttribute))
            {
                return true;
            }
        }

        return false;
    }

    private static (string Mangled, string Name, string Full) TypeName(MetadataReader reader, TypeDefinition type)
    {
        string name = reader.GetString(type.Name);
        if (type.IsNested)
        {
            (string mangled, string outer, string outerFull) = TypeName(reader, reader.GetTypeDefinition(type.GetDeclaringType()));
            return ($"{mangled}_{Mangle(name)}", $"{outer}.{name}", $"{outerFull}+{name}");
        }

        string space = reader.GetString(type.Namespace);
        string full = space.Length == 0 ? name : $"{space}.{name}";
        return (Mangle(full), full, full);
    }

    // What an async method or an iterator became is shown as the method.
    private static string AsWritten(string type, string method)
    {
        int start = type.LastIndexOf(".<", StringComparison.Ordinal);
        int end = type.LastIndexOf(">d__", StringComparison.Ordinal);
        bool isStateMachine = method == "MoveNext" && start > 0 && end > start + 2;
        return isStateMachine ? $"{type[..start]}{MethodMark}{type[(start + 2)..end]}" : $"{type}{MethodMark}{method}";
    }

    private static string Mangle(string name)
    {
        StringBuilder result = new(name.Length);
        foreach (char character in name)
        {
            result.Append(char.IsAsciiLetterOrDigit(character) ? character : '_');
        }

        return result.ToString();
    }

    private static string WithoutArguments(string symbol)
    {
        StringBuilder result = new(symbol.Length);
        int depth = 0;
        foreach (char character in symbol)
        {
            depth += character == '<' ? 1 : 0;
            if (depth == 0)
            {
                result.Append(character);
            }

            depth -= character == '>' ? 1 : 0;
        }

        return result.ToString();
    }
}
