// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Image.NullChecks;

using Code = Mono.Cecil.Cil.Code;

/// <summary>Goes through the instructions of a method in their order, and knows which of them has put each value on the stack there.</summary>
internal sealed class StackValues
{
    /// <summary>Stands for the exception that a handler is called with.</summary>
    internal static readonly Instruction Caught = Instruction.Create(OpCodes.Nop);

    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, List<Instruction?>> _atTargets = [];

    private StackValues(MethodDefinition method)
    {
        _method = method;
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            bool takesException = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
            _atTargets[handler.HandlerStart] = takesException ? [Caught] : [];
            if (handler.FilterStart is { } filter)
            {
                _atTargets[filter] = [Caught];
            }
        }
    }

    /// <summary>Shows each instruction that can be reached, with what is on the stack in front of it, the topmost last.</summary>
    /// <remarks>A value that comes from several places has null.</remarks>
    internal static void Follow(MethodDefinition method, Action<Instruction, IReadOnlyList<Instruction?>> show)
    {
        new StackValues(method).Follow(show);
    }

    private void Follow(Action<Instruction, IReadOnlyList<Instruction?>> show)
    {
        // null behind an instruction that never goes on to the next one.
        List<Instruction?>? stack = [];
        foreach (Instruction instruction in _method.Body.Instructions)
        {
            if (_atTargets.TryGetValue(instruction, out List<Instruction?>? arriving))
            {
                stack = stack is null ? [.. arriving] : Join(stack, arriving);
            }

            stack ??= [];
            show(instruction, stack);
            Step(instruction, stack);
            foreach (Instruction target in Targets(instruction))
            {
                _atTargets[target] = _atTargets.TryGetValue(target, out List<Instruction?>? known) ? Join(known, stack) : [.. stack];
            }

            if (instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Return or FlowControl.Throw)
            {
                stack = null;
            }
        }
    }

    /// <summary>Where an instruction may branch to.</summary>
    internal static IReadOnlyList<Instruction> Targets(Instruction instruction)
    {
        return instruction.Operand switch
        {
            Instruction target => [target],
            Instruction[] targets => targets,
            _ => [],
        };
    }

    private static List<Instruction?> Join(List<Instruction?> left, List<Instruction?> right)
    {
        return [.. left.Zip(right, (first, second) => first == second ? first : null)];
    }

    private void Step(Instruction instruction, List<Instruction?> stack)
    {
        if (instruction.OpCode.Code == Code.Dup)
        {
            stack.Add(stack[^1]);
            return;
        }

        int taken = Math.Min(Taken(instruction, stack.Count), stack.Count);
        stack.RemoveRange(stack.Count - taken, taken);
        stack.AddRange(Enumerable.Repeat(instruction, Put(instruction)));
    }

    private int Taken(Instruction instruction, int all)
    {
        switch (instruction.OpCode.StackBehaviourPop)
        {
            case StackBehaviour.Pop0:
                return 0;
            case StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref:
                return 1;
            case StackBehaviour.PopAll:
                return all;
            case StackBehaviour.Varpop when instruction.OpCode.Code == Code.Ret:
                return _method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1;
            case StackBehaviour.Varpop:
                IMethodSignature called = (IMethodSignature)instruction.Operand;
                bool hasReceiver = called.HasThis && instruction.OpCode.Code != Code.Newobj;
                return called.Parameters.Count + (hasReceiver ? 1 : 0) + (instruction.OpCode.Code == Code.Calli ? 1 : 0);
            case StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
                or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref:
                return 3;
            default:
                return 2;
        }
    }

    private static int Put(Instruction instruction)
    {
        return instruction.OpCode.StackBehaviourPush switch
        {
            StackBehaviour.Push0 => 0,
            StackBehaviour.Varpush when instruction.OpCode.Code != Code.Newobj => ((IMethodSignature)instruction.Operand).ReturnType.MetadataType == MetadataType.Void ? 0 : 1,
            _ => 1,
        };
    }
}
