// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Image.NullChecks;

namespace Tock.Desktop;

/// <summary>Has code that may go on for ever make a call on the way: loops each time they go round, and methods that call others, and so perhaps themselves.</summary>
internal static class LoopPass
{
    internal static void Apply(MethodBody body, MethodReference goRound)
    {
        Dictionary<Instruction, int> places = [];
        foreach (Instruction instruction in body.Instructions)
        {
            places.Add(instruction, places.Count);
        }

        Instruction[] backwards = [.. body.Instructions.Where(branch => Targets(branch).Any(target => places[target] <= places[branch]))];
        bool callsOthers = body.Instructions.Any(instruction => instruction.OpCode.FlowControl == FlowControl.Call);
        foreach (Instruction branch in backwards)
        {
            BodyEditor.InsertBefore(body, branch, Instruction.Create(OpCodes.Call, goRound));
        }

        if (callsOthers)
        {
            body.GetILProcessor().InsertBefore(body.Instructions[0], Instruction.Create(OpCodes.Call, goRound));
        }
    }

    private static IEnumerable<Instruction> Targets(Instruction branch) => branch.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };
}
