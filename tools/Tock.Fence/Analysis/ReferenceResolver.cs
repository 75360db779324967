// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>
/// Finds referenced assemblies among the given files and directories and nowhere else, so that the check sees what the
/// compiler saw.
/// </summary>
internal sealed class ReferenceResolver(FenceOptions options) : IAssemblyResolver
{
    private readonly Dictionary<string, AssemblyDefinition?> _assemblies = new(StringComparer.Ordinal);
    private AssemblyDefinition? _coreLibrary;

    /// <summary>Makes the assembly under check known, so that references back to it resolve to the same objects.</summary>
    internal void Add(AssemblyDefinition assembly)
    {
        _assemblies[assembly.Name.Name] = assembly;
        if (DefinesObject(assembly))
        {
            _coreLibrary = assembly;
        }
    }

    /// <inheritdoc/>
    public AssemblyDefinition? Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

    /// <inheritdoc/>
    public AssemblyDefinition? Resolve(AssemblyNameReference name, ReaderParameters parameters)
    {
        if (_assemblies.TryGetValue(name.Name, out AssemblyDefinition? known))
        {
            return known;
        }

        string? path = PathOf(name.Name);
        AssemblyDefinition? assembly = path is null ? null : Read(path);
        if (assembly is null && name.Name == "mscorlib")
        {
            // Mono.Cecil gives this name to the primitive types of a library whose core library it does not know.
            assembly = CoreLibrary();
        }

        _assemblies[name.Name] = assembly;
        return assembly;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (AssemblyDefinition? assembly in _assemblies.Values)
        {
            assembly?.Dispose();
        }
    }

    private static bool DefinesObject(AssemblyDefinition assembly) => assembly.MainModule.GetType("System.Object") is not null;

    private AssemblyDefinition Read(string path)
    {
        try
        {
            return AssemblyDefinition.ReadAssembly(path, new ReaderParameters { AssemblyResolver = this });
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            throw new FenceException($"cannot read the reference {path}: {exception.Message}; build it first");
        }
    }

    private AssemblyDefinition? CoreLibrary()
    {
        if (_coreLibrary is not null)
        {
            return _coreLibrary;
        }

        foreach (string path in options.References.SelectMany(Expand))
        {
            AssemblyDefinition assembly = _assemblies.GetValueOrDefault(Path.GetFileNameWithoutExtension(path)) ?? Read(path);
            _assemblies[assembly.Name.Name] = assembly;
            if (DefinesObject(assembly))
            {
                _coreLibrary = assembly;
                return assembly;
            }
        }

        return null;
    }

    private static IEnumerable<string> Expand(string reference) =>
        Directory.Exists(reference) ? Directory.EnumerateFiles(reference, "*.dll") : [reference];

    private string? PathOf(string name)
    {
        foreach (string reference in options.References)
        {
            if (Directory.Exists(reference))
            {
                string candidate = Path.Combine(reference, name + ".dll");
                if (File.Exists(candidate))
                {
                    return candidate;
                }
            }
            else if (string.Equals(Path.GetFileNameWithoutExtension(reference), name, StringComparison.Ordinal))
            {
                return reference;
            }
        }

        string beside = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(options.AssemblyPath))!, name + ".dll");
        return File.Exists(beside) ? beside : null;
    }
}
