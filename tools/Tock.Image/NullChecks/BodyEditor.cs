// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil.Cil;

namespace Tock.Image.NullChecks;

/// <summary>Puts instructions into a method.</summary>
internal static class BodyEditor
{
    /// <summary>Puts instructions before another one: what leads to that one, or begins or ends at it, does so at the first of them.</summary>
    internal static void InsertBefore(MethodBody body, Instruction place, params ReadOnlySpan<Instruction> inserted)
    {
        ILProcessor processor = body.GetILProcessor();
        foreach (Instruction instruction in inserted)
        {
            processor.InsertBefore(place, instruction);
        }

        Instruction first = inserted[0];
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.Operand == place)
            {
                instruction.Operand = first;
            }
            else if (instruction.Operand is Instruction[] targets)
            {
                instruction.Operand = Array.ConvertAll(targets, target => target == place ? first : target);
            }
        }

        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            handler.TryStart = handler.TryStart == place ? first : handler.TryStart;
            handler.TryEnd = handler.TryEnd == place ? first : handler.TryEnd;
            handler.FilterStart = handler.FilterStart == place ? first : handler.FilterStart;
            handler.HandlerStart = handler.HandlerStart == place ? first : handler.HandlerStart;
            handler.HandlerEnd = handler.HandlerEnd == place ? first : handler.HandlerEnd;
        }
    }
}
