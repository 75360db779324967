// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;

namespace Tock.Debugging.Sizes;

/// <summary>
/// The assemblies that an image was compiled from, and the types in them, by the names that the compiler's symbols begin with: of the assembly and of the type,
/// with an underscore for all that is neither a letter nor a digit.
/// </summary>
internal sealed class AssemblyNames
{
    // Where the assemblies are not beside the image.
    private static readonly string[] s_known =
    [
        "Tock.CoreLib.Application", "Tock.CoreLib", "Tock.Kernel", "Tock.Arch.CortexM", "Tock.Registers", "Tock.Capsules", "Tock.Chips.Shared", "Tock.Chips.Lm3s6965",
        "Tock.Chips.Mps2", "Tock.Boards.Lm3s6965evb", "Tock.Boards.Mps2An385", "Tock.Boards.Mps2An386", "Libtock",
    ];

    private readonly (string Prefix, string Name)[] _assemblies;
    private readonly Dictionary<string, string> _types = [];

    private AssemblyNames(IEnumerable<string> names)
    {
        _assemblies = [.. names.Distinct().Select(name => (Mangle(name) + "_", name)).OrderByDescending(each => each.Item1.Length)];
    }

    /// <summary>Reads the assemblies that lie beside an image.</summary>
    /// <param name="elfPath">The image.</param>
    internal static AssemblyNames Beside(string elfPath)
    {
        string[] files = Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(elfPath))!, "*.dll");
        AssemblyNames names = new([.. files.Select(file => Path.GetFileNameWithoutExtension(file)), .. s_known]);
        foreach (string file in files)
        {
            names.ReadTypes(file);
        }

        return names;
    }

    /// <summary>The assembly that a symbol begins with.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="rest">What stands behind it.</param>
    /// <returns>Null if it begins with none.</returns>
    internal string? TakeAssembly(string symbol, out string rest)
    {
        foreach ((string prefix, string name) in _assemblies)
        {
            if (symbol.StartsWith(prefix, StringComparison.Ordinal))
            {
                rest = symbol[prefix.Length..];
                return name;
            }
        }

        rest = symbol;
        return null;
    }

    /// <summary>A type by what a symbol says of it.</summary>
    /// <param name="assembly">Its assembly.</param>
    /// <param name="mangled">What the symbol says.</param>
    internal string TypeName(string assembly, string mangled) => _types.GetValueOrDefault($"{assembly}:{mangled}", mangled);

    private static string Mangle(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private void ReadTypes(string file)
    {
        try
        {
            using PEReader reader = new(File.OpenRead(file));
            if (!reader.HasMetadata)
            {
                return;
            }

            MetadataReader metadata = reader.GetMetadataReader();
            string assembly = Path.GetFileNameWithoutExtension(file);
            foreach (TypeDefinitionHandle handle in metadata.TypeDefinitions)
            {
                string name = FullName(metadata, handle);
                _types[$"{assembly}:{Mangle(name)}"] = name;
            }
        }
        catch (Exception e) when (e is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            // Names stay as the symbols have them.
        }
    }

    private static string FullName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        StringBuilder name = new(metadata.GetString(type.Name));
        for (TypeDefinitionHandle outer = type.GetDeclaringType(); !outer.IsNil; outer = type.GetDeclaringType())
        {
            type = metadata.GetTypeDefinition(outer);
            name.Insert(0, metadata.GetString(type.Name) + "+");
        }

        string space = metadata.GetString(type.Namespace);
        return space.Length == 0 ? name.ToString() : $"{space}.{name}";
    }
}
