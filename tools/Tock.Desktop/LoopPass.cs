// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Desktop;

/// <summary>Has loops make a call each time they go round.</summary>
internal static class LoopPass
{
    internal static bool Apply(MethodBody body, MethodReference goRound)
    {
        Dictionary<Instruction, int> places = [];
        foreach (Instruction instruction in body.Instructions)
        {
            places.Add(instruction, places.Count);
        }

        Instruction[] backwards = [.. body.Instructions.Where(branch => branch.Operand is Instruction target && places[target] <= places[branch])];
        ILProcessor processor = body.GetILProcessor();
        foreach (Instruction branch in backwards)
        {
            Instruction call = processor.Create(OpCodes.Call, goRound);
            processor.InsertBefore(branch, call);
            if (branch.Operand == branch)
            {
                branch.Operand = call;
            }
        }

        return backwards.Length > 0;
    }
}
