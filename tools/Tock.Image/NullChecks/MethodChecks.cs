// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Image.NullChecks;

using Code = Mono.Cecil.Cil.Code;

/// <summary>Adds the checks of one method: each throws null, which is a NullReferenceException, if the object is null.</summary>
internal sealed class MethodChecks
{
    private readonly MethodDefinition _method;
    private readonly MethodBody _body;
    private readonly ILProcessor _processor;
    private readonly SetValues _setValues;
    private readonly HashSet<Instruction> _targets;
    private readonly Dictionary<Instruction, (Instruction? Producer, Receiver Receiver)> _checked = [];

    private MethodChecks(MethodDefinition method, SetValues setValues)
    {
        _method = method;
        _body = method.Body;
        _processor = _body.GetILProcessor();
        _setValues = setValues;
        _targets = [.. _body.Instructions.SelectMany(StackValues.Targets)];
        StackValues.Follow(method, See);
    }

    /// <summary>Adds the checks.</summary>
    internal static void Add(MethodDefinition method, SetValues setValues)
    {
        MethodChecks checks = new(method, setValues);
        foreach ((Instruction use, (Instruction? producer, Receiver receiver)) in checks._checked)
        {
            checks.Add(use, producer, receiver);
        }
    }

    private void See(Instruction instruction, IReadOnlyList<Instruction?> stack)
    {
        if (Receiver.Of(instruction, _method.Module.TypeSystem) is { } receiver && stack.Count > receiver.Above.Count)
        {
            Instruction? producer = stack[^(receiver.Above.Count + 1)];
            if (!_setValues.IsSet(_method, producer))
            {
                _checked.Add(instruction, (producer, receiver));
            }
        }
    }

    // Where the object comes onto the stack, if nothing that can be seen happens before it is used; elsewhere right before its use, as on the desktop.
    private void Add(Instruction use, Instruction? producer, Receiver receiver)
    {
        if (producer is not null && IsQuiet(producer, use))
        {
            AddBehind(producer, receiver);
            return;
        }

        VariableDefinition[] variables = [.. receiver.Above.Select(type => new VariableDefinition(type))];
        Instruction again = Instruction.Create(OpCodes.Nop);
        Instruction[] check =
        [
            .. variables.Reverse().Select(variable => Instruction.Create(OpCodes.Stloc, variable)),
            Instruction.Create(OpCodes.Dup), .. Throw(receiver, again), again,
            .. variables.Select(variable => Instruction.Create(OpCodes.Ldloc, variable)),
        ];
        Array.ForEach(variables, _body.Variables.Add);
        Insert(check, use);
    }

    private void AddBehind(Instruction producer, Receiver receiver)
    {
        bool isVariable = producer.OpCode.Code is Code.Ldloc or Code.Ldarg;
        Instruction again = isVariable ? Copy(producer) : Instruction.Create(OpCodes.Nop);
        Instruction last = producer;
        foreach (Instruction instruction in (Instruction[])[.. isVariable ? Array.Empty<Instruction>() : [Instruction.Create(OpCodes.Dup)], .. Throw(receiver, again), again])
        {
            _processor.InsertAfter(last, instruction);
            last = instruction;
        }
    }

    // Of a type parameter that turns out to be a struct, the compiler knows that a box is there, and makes no code.
    private static Instruction[] Throw(Receiver receiver, Instruction unlessSet)
    {
        Instruction[] load = receiver.Pointee is { } type ? [Instruction.Create(OpCodes.Ldobj, type), Instruction.Create(OpCodes.Box, type)] : [];
        Instruction failure = Instruction.Create(OpCodes.Ldnull);
        return [.. load, Instruction.Create(OpCodes.Brtrue, unlessSet), failure, Instruction.Create(OpCodes.Throw)];
    }

    private static Instruction Copy(Instruction variable)
    {
        return variable.Operand is ParameterDefinition parameter ? Instruction.Create(variable.OpCode, parameter) : Instruction.Create(variable.OpCode, (VariableDefinition)variable.Operand);
    }

    private void Insert(Instruction[] check, Instruction use)
    {
        Instruction place = use;
        while (place.Previous?.OpCode.OpCodeType == OpCodeType.Prefix)
        {
            place = place.Previous;
        }

        BodyEditor.InsertBefore(_body, place, check);
    }

    private bool IsQuiet(Instruction producer, Instruction use)
    {
        for (Instruction? instruction = producer.Next; instruction != use; instruction = instruction.Next)
        {
            if (instruction is null || _targets.Contains(instruction) || !IsQuiet(instruction))
            {
                return false;
            }
        }

        return !_targets.Contains(use);
    }

    private bool IsQuiet(Instruction instruction)
    {
        return instruction.OpCode.Code switch
        {
            Code.Nop or Code.Dup or Code.Ldloc or Code.Ldloca or Code.Ldarg or Code.Ldarga or Code.Ldstr or Code.Ldnull => true,
            >= Code.Ldc_I4 and <= Code.Ldc_R8 => true,
            Code.Add or Code.Sub or Code.Mul or (>= Code.And and <= Code.Conv_U8) or Code.Conv_U2 or Code.Conv_U1 or Code.Conv_I or Code.Conv_U => true,
            Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un => true,
            Code.Ldfld or Code.Ldflda => !_checked.ContainsKey(instruction),
            _ => OpCodeType.Prefix == instruction.OpCode.OpCodeType,
        };
    }
}
