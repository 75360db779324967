// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil.Cil;

namespace Tock.Image.NullChecks;

using Code = Mono.Cecil.Cil.Code;

/// <summary>What a method does in any case, unless it ends by an exception.</summary>
internal static class CommonPath
{
    /// <summary>The instructions that no branch leads past, and that stand in no <c>try</c> and no handler.</summary>
    internal static HashSet<Instruction> Of(MethodBody body)
    {
        Dictionary<Instruction, int> places = [];
        foreach (Instruction instruction in body.Instructions)
        {
            places.Add(instruction, places.Count);
        }

        HashSet<Instruction> path = [];
        int ledTo = 0;
        foreach (Instruction instruction in body.Instructions)
        {
            int place = places[instruction];
            bool isGuarded = body.ExceptionHandlers.Any(handler => place >= places[handler.TryStart] && (handler.HandlerEnd is null || place < places[handler.HandlerEnd]));
            if (place >= ledTo && !isGuarded)
            {
                path.Add(instruction);
            }

            if (instruction.OpCode.Code == Code.Ret)
            {
                break;
            }

            ledTo = StackValues.Targets(instruction).Aggregate(ledTo, (furthest, target) => Math.Max(furthest, places[target]));
        }

        return path;
    }
}
