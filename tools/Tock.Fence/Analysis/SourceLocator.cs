// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Fence.Analysis;

/// <summary>Finds the C# line of a member from the sequence points of the portable PDB.</summary>
internal sealed class SourceLocator(ModuleDefinition module)
{
    /// <summary>The assembly itself, for what has no line.</summary>
    internal SourceLocation Nowhere { get; } = new(module.FileName, 0, 0);

    /// <summary>The line of an instruction: the last visible sequence point at or before it.</summary>
    internal SourceLocation Find(MethodDefinition method, Instruction instruction)
    {
        SequencePoint? best = null;
        foreach (SequencePoint point in method.DebugInformation.SequencePoints)
        {
            if (!point.IsHidden && (best is null || point.Offset <= instruction.Offset))
            {
                best = point;
            }
        }

        return best is null ? Find(method.DeclaringType) : At(best);
    }

    /// <summary>The first line of a method, or of its type where it has no body.</summary>
    internal SourceLocation Find(MethodDefinition method) => First(method) ?? Find(method.DeclaringType);

    /// <summary>The first line that belongs to a type: fields and types have no line of their own in a PDB.</summary>
    internal SourceLocation Find(TypeDefinition type)
    {
        for (TypeDefinition? current = type; current is not null; current = current.DeclaringType)
        {
            foreach (MethodDefinition method in current.Methods)
            {
                if (First(method) is { } location)
                {
                    return location;
                }
            }
        }

        return Nowhere;
    }

    private static SourceLocation? First(MethodDefinition method)
    {
        foreach (SequencePoint point in method.DebugInformation.SequencePoints)
        {
            if (!point.IsHidden)
            {
                return At(point);
            }
        }

        return null;
    }

    private static SourceLocation At(SequencePoint point) => new(point.Document.Url, point.StartLine, point.StartColumn);
}
