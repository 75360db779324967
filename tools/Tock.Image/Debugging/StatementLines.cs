// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Image.Debugging;

/// <summary>
/// Says the source line of every IL instruction, and not only of the first one of each statement. The ahead-of-time compiler names code by the
/// instruction that it came from: of a statement whose first instruction has become no code, or code elsewhere, a debugger would not know the line.
/// </summary>
internal static class StatementLines
{
    /// <summary>Writes a copy of an assembly with a symbol file beside it that is so.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="folder">Where the copy goes.</param>
    /// <returns>Path of the copy; the assembly itself if it has no symbol file of its own.</returns>
    /// <exception cref="ImageException">The symbol file cannot be read.</exception>
    internal static string Fill(string assembly, string folder)
    {
        if (!SymbolFile.IsBeside(assembly))
        {
            return assembly;
        }

        using DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Path.GetDirectoryName(assembly)!);
        using ModuleDefinition module = SymbolFile.ReadWith(assembly, resolver);
        if (!module.HasSymbols)
        {
            return assembly;
        }

        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody && method.DebugInformation.HasSequencePoints))
        {
            Fill(method);
        }

        Directory.CreateDirectory(folder);
        string copy = Path.Combine(folder, Path.GetFileName(assembly));
        module.Write(copy, new WriterParameters { WriteSymbols = true, SymbolWriterProvider = new PortablePdbWriterProvider(), DeterministicMvid = true });
        return copy;
    }

    private static void Fill(MethodDefinition method)
    {
        Dictionary<int, SequencePoint> statements = method.DebugInformation.SequencePoints.ToDictionary(point => point.Offset);
        method.DebugInformation.SequencePoints.Clear();
        SequencePoint? statement = null;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (statements.TryGetValue(instruction.Offset, out SequencePoint? first))
            {
                statement = first;
                method.DebugInformation.SequencePoints.Add(first);
            }
            else if (statement is { IsHidden: false })
            {
                method.DebugInformation.SequencePoints.Add(new SequencePoint(instruction, statement.Document)
                {
                    StartLine = statement.StartLine,
                    StartColumn = statement.StartColumn,
                    EndLine = statement.EndLine,
                    EndColumn = statement.EndColumn,
                });
            }
        }
    }
}
