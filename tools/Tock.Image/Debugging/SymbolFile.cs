// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Image.Debugging;

/// <summary>The file beside an assembly that names the source line of its instructions.</summary>
internal static class SymbolFile
{
    private const string Extension = ".pdb";

    /// <summary>Whether there is one.</summary>
    internal static bool IsBeside(string assembly) => File.Exists(Path.ChangeExtension(assembly, Extension));

    /// <summary>Reads an assembly, with its symbol file if one lies beside it that belongs to it.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="resolver">Finds what it refers to.</param>
    /// <exception cref="ImageException">The symbol file cannot be read.</exception>
    internal static ModuleDefinition ReadWith(string assembly, IAssemblyResolver resolver)
    {
        ModuleDefinition module = ModuleDefinition.ReadModule(assembly, new ReaderParameters { AssemblyResolver = resolver });
        if (!IsBeside(assembly))
        {
            return module;
        }

        try
        {
            module.ReadSymbols(new PortablePdbReaderProvider().GetSymbolReader(module, assembly), throwIfSymbolsAreNotMaching: false);
            return module;
        }
        catch (Exception exception) when (exception is BadImageFormatException or EndOfStreamException)
        {
            module.Dispose();
            string path = Path.ChangeExtension(assembly, Extension);
            throw new ImageException("TOCK0407", $"{path} is no portable symbol file. Build {Path.GetFileName(assembly)} with <DebugType>portable</DebugType>, or delete it.");
        }
    }
}
