// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Tock.Image.Debugging;

namespace Tock.Image.NullChecks;

/// <summary>
/// Has an assembly check for null before it uses an object. The ahead-of-time compiler counts on the access itself, which here ends the process; a check
/// can be caught. Of the checks, the compiler keeps those whose result it does not know.
/// </summary>
internal static class AssemblyChecks
{
    /// <summary>Writes the assembly with checks, and its debugging information, into a folder.</summary>
    /// <exception cref="ImageException">The assembly, or one that it refers to, cannot be read.</exception>
    internal static void Add(string path, string folder)
    {
        try
        {
            AddChecks(path, folder);
        }
        catch (Exception exception) when (exception is BadImageFormatException or AssemblyResolutionException)
        {
            throw new ImageException("TOCK0407", $"{Path.GetFileName(path)} could not be given checks for null: {exception.Message}");
        }
    }

    private static void AddChecks(string path, string folder)
    {
        using DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Path.GetDirectoryName(path));
        using ModuleDefinition module = SymbolFile.ReadWith(path, resolver);
        MethodDefinition[] methods = [.. module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody)];
        Array.ForEach(methods, method => method.Body.SimplifyMacros());
        SetValues setValues = new(module);
        foreach (MethodDefinition method in methods)
        {
            MethodChecks.Add(method, setValues);
        }

        Array.ForEach(methods, method => method.Body.OptimizeMacros());
        module.Write(Path.Combine(folder, Path.GetFileName(path)), new WriterParameters { WriteSymbols = module.HasSymbols, DeterministicMvid = true });
    }
}
