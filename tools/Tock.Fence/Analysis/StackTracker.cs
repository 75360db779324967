// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Fence.Analysis;

/// <summary>
/// Follows the kinds of the values on the evaluation stack through one method body and says where an address is made from
/// something else, or used as something else. It is the part of type-safety verification that a safe compiler cannot break
/// by itself; which class an object reference names is left to the compiler.
/// </summary>
internal sealed class StackTracker(MethodDefinition method)
{
    private readonly Dictionary<int, StackKind[]> _atTarget = [];
    private readonly List<StackKind> _stack = [];
    private readonly FrameKinds _frame = new(method);
    private Instruction _at = method.Body.Instructions[0];
    private Action<Instruction, string> _report = static (_, _) => { };

    /// <summary>Walks the body and reports each violation.</summary>
    internal void Walk(Action<Instruction, string> report)
    {
        _report = report;
        foreach (ExceptionHandler handler in method.Body.ExceptionHandlers)
        {
            bool hasObject = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
            _atTarget[handler.HandlerStart.Offset] = hasObject ? [StackKind.Object] : [];
            if (handler.FilterStart is not null)
            {
                _atTarget[handler.FilterStart.Offset] = [StackKind.Object];
            }
        }

        bool reachedByFallThrough = true;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            _at = instruction;
            if (_atTarget.TryGetValue(instruction.Offset, out StackKind[]? expected))
            {
                Join(expected, reachedByFallThrough);
            }
            else if (!reachedByFallThrough)
            {
                _stack.Clear();
            }

            Step(instruction);
            reachedByFallThrough = instruction.OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw);
        }
    }

    private void Join(StackKind[] expected, bool reachedByFallThrough)
    {
        if (reachedByFallThrough && !_stack.SequenceEqual(expected))
        {
            Fail("joins two paths that leave different things on the stack");
        }

        _stack.Clear();
        _stack.AddRange(expected);
    }

    private void Step(Instruction instruction)
    {
        object? operand = instruction.Operand;
        switch (instruction.OpCode.Code)
        {
            case Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3:
                Push(_frame.Argument(instruction.OpCode.Code - Code.Ldarg_0));
                break;
            case Code.Ldarg or Code.Ldarg_S:
                Push(_frame.Argument((ParameterDefinition)operand!));
                break;
            case Code.Starg or Code.Starg_S:
                Expect(_frame.Argument((ParameterDefinition)operand!), "stores into a parameter");
                break;
            case Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3:
                Push(_frame.Local(instruction.OpCode.Code - Code.Ldloc_0));
                break;
            case Code.Ldloc or Code.Ldloc_S:
                Push(StackKinds.Of(((VariableDefinition)operand!).VariableType));
                break;
            case Code.Stloc_0 or Code.Stloc_1 or Code.Stloc_2 or Code.Stloc_3:
                Expect(_frame.Local(instruction.OpCode.Code - Code.Stloc_0), "stores into a local variable");
                break;
            case Code.Stloc or Code.Stloc_S:
                Expect(StackKinds.Of(((VariableDefinition)operand!).VariableType), "stores into a local variable");
                break;
            case Code.Ldarga or Code.Ldarga_S or Code.Ldloca or Code.Ldloca_S or Code.Ldsflda:
                Push(StackKind.Address);
                break;
            case Code.Ldnull or Code.Ldstr:
                Push(StackKind.Object);
                break;
            case Code.Dup:
                StackKind top = Pop();
                Push(top);
                Push(top);
                break;
            case Code.Pop:
                Pop();
                break;
            case Code.Ldsfld:
                Push(OfField(operand));
                break;
            case Code.Stsfld:
                Expect(OfField(operand), "stores into a field");
                break;
            case Code.Ldfld:
                ExpectContainer(allowStruct: true);
                Push(OfField(operand));
                break;
            case Code.Ldflda:
                ExpectContainer(allowStruct: false);
                Push(StackKind.Address);
                break;
            case Code.Stfld:
                Expect(OfField(operand), "stores into a field");
                ExpectContainer(allowStruct: false);
                break;
            case Code.Ldobj:
                Expect(StackKind.Address, "reads through");
                Push(StackKinds.Of((TypeReference)operand!));
                break;
            case Code.Stobj:
                Expect(StackKinds.Of((TypeReference)operand!), "writes a value");
                Expect(StackKind.Address, "writes through");
                break;
            case Code.Cpobj:
                Expect(StackKind.Address, "reads through");
                Expect(StackKind.Address, "writes through");
                break;
            case Code.Initobj:
                Expect(StackKind.Address, "writes through");
                break;
            case Code.Ldind_Ref:
                Expect(StackKind.Address, "reads through");
                Push(StackKind.Object);
                break;
            case >= Code.Ldind_I1 and <= Code.Ldind_R8:
                Expect(StackKind.Address, "reads through");
                Push(StackKind.Number);
                break;
            case Code.Stind_Ref:
                Expect(StackKind.Object, "writes a value");
                Expect(StackKind.Address, "writes through");
                break;
            case >= Code.Stind_I1 and <= Code.Stind_R8 or Code.Stind_I:
                Expect(StackKind.Number, "writes a value");
                Expect(StackKind.Address, "writes through");
                break;
            case Code.Ldelem_Any:
                Expect(StackKind.Number, "indexes with");
                Expect(StackKind.Object, "indexes into");
                Push(StackKinds.Of((TypeReference)operand!));
                break;
            case Code.Ldelem_Ref:
                Expect(StackKind.Number, "indexes with");
                Expect(StackKind.Object, "indexes into");
                Push(StackKind.Object);
                break;
            case >= Code.Ldelem_I1 and <= Code.Ldelem_R8:
                Expect(StackKind.Number, "indexes with");
                Expect(StackKind.Object, "indexes into");
                Push(StackKind.Number);
                break;
            case Code.Ldelema:
                Expect(StackKind.Number, "indexes with");
                Expect(StackKind.Object, "indexes into");
                Push(StackKind.Address);
                break;
            case Code.Stelem_Any or Code.Stelem_Ref or (>= Code.Stelem_I and <= Code.Stelem_R8):
                Expect(ElementKind(instruction), "stores into an array");
                Expect(StackKind.Number, "indexes with");
                Expect(StackKind.Object, "indexes into");
                break;
            case Code.Newarr:
                Expect(StackKind.Number, "makes an array of length");
                Push(StackKind.Object);
                break;
            case Code.Box:
                Pop();
                Push(StackKind.Object);
                break;
            case Code.Unbox:
                Expect(StackKind.Object, "unboxes");
                Push(StackKind.Address);
                break;
            case Code.Unbox_Any:
                Expect(StackKind.Object, "unboxes");
                Push(StackKinds.Of((TypeReference)operand!));
                break;
            case Code.Castclass or Code.Isinst:
                Expect(StackKind.Object, "casts");
                Push(StackKind.Object);
                break;
            case Code.Ldlen:
                Expect(StackKind.Object, "takes the length of");
                Push(StackKind.Number);
                break;
            case Code.Ldtoken:
                Push(StackKind.Struct);
                break;
            case Code.Localloc:
                Expect(StackKind.Number, "reserves stack space of size");
                Push(StackKind.Pointer);
                break;
            case Code.Ldftn:
                Push(StackKind.Number);
                break;
            case Code.Ldvirtftn:
                Expect(StackKind.Object, "takes a method of");
                Push(StackKind.Number);
                break;
            case Code.Call or Code.Callvirt or Code.Newobj:
                Call((MethodReference)operand!, instruction);
                break;
            case Code.Ret:
                if (ReturnsValue(method))
                {
                    Expect(StackKinds.Of(method.ReturnType), "returns");
                }

                break;
            case Code.Ceq or Code.Cgt_Un:
                Compare();
                Push(StackKind.Number);
                break;
            case Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S:
                Compare();
                Branch((Instruction)operand!);
                break;
            case Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S:
                Pop();
                Branch((Instruction)operand!);
                break;
            case Code.Throw:
                Pop();
                break;
            case Code.Leave or Code.Leave_S:
                _stack.Clear();
                Branch((Instruction)operand!);
                break;
            case Code.Switch:
                Expect(StackKind.Number, "switches on");
                foreach (Instruction target in (Instruction[])operand!)
                {
                    Branch(target);
                }

                break;
            default:
                Arithmetic(instruction);
                break;
        }
    }

    // What is left takes numbers and gives at most one number.
    private void Arithmetic(Instruction instruction)
    {
        int taken = instruction.OpCode.StackBehaviourPop switch
        {
            StackBehaviour.Pop0 => 0,
            StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
            StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi => 3,
            _ => 2,
        };
        for (int i = 0; i < taken; i++)
        {
            Expect(StackKind.Number, $"computes ({instruction.OpCode.Name}) with");
        }

        if (instruction.OpCode.StackBehaviourPush != StackBehaviour.Push0)
        {
            Push(StackKind.Number);
        }

        if (instruction.Operand is Instruction target)
        {
            Branch(target);
        }
    }

    private void Call(MethodReference called, Instruction instruction)
    {
        // The two shapes in which the compiler hands a checked address to a span; another rule refuses every other.
        bool makesSpan = SpanPatterns.IsStackSpan(instruction) || SpanPatterns.IsConstantSpan(instruction);
        for (int i = called.Parameters.Count - 1; i >= 0; i--)
        {
            TypeReference type = Types.Close(called.Parameters[i].ParameterType, called);
            if (makesSpan && type is PointerType)
            {
                Pop();
            }
            else
            {
                Expect(StackKinds.Of(type), $"passes to {MemberNames.Describe(called)}");
            }
        }

        if (instruction.OpCode.Code == Code.Newobj)
        {
            Push(StackKinds.Of(called.DeclaringType));
            return;
        }

        if (called.HasThis)
        {
            bool constrained = instruction.Previous?.OpCode.Code == Code.Constrained;
            bool byAddress = constrained || StackKinds.Of(called.DeclaringType) != StackKind.Object;
            Expect(byAddress ? StackKind.Address : StackKind.Object, $"calls {MemberNames.Describe(called)} on");
        }

        if (ReturnsValue(called))
        {
            Push(StackKinds.Of(Types.Close(called.ReturnType, called)));
        }
    }

    private void Compare()
    {
        StackKind right = Pop();
        StackKind left = Pop();
        if (left != right)
        {
            Fail($"compares {Name(left)} with {Name(right)}");
        }
    }

    private void ExpectContainer(bool allowStruct)
    {
        StackKind kind = Pop();
        if (kind is not (StackKind.Object or StackKind.Address) && !(allowStruct && kind == StackKind.Struct))
        {
            Fail($"reaches a field through {Name(kind)}");
        }
    }

    private void Expect(StackKind declared, string action)
    {
        StackKind value = Pop();
        if (value != declared)
        {
            Fail($"{action} {Name(value)} where {Name(declared)} belongs");
        }
    }

    private void Branch(Instruction target)
    {
        StackKind[] now = [.. _stack];
        if (!_atTarget.TryAdd(target.Offset, now) && !_atTarget[target.Offset].SequenceEqual(now))
        {
            Fail("joins two paths that leave different things on the stack");
        }
    }

    private StackKind Pop()
    {
        if (_stack.Count == 0)
        {
            Fail("takes a value from an empty stack");
            return StackKind.Number;
        }

        StackKind kind = _stack[^1];
        _stack.RemoveAt(_stack.Count - 1);
        return kind;
    }

    private void Push(StackKind kind) => _stack.Add(kind);

    private void Fail(string text) => _report(_at, text);

    private static StackKind OfField(object? operand)
    {
        FieldReference field = (FieldReference)operand!;
        return StackKinds.Of(Types.Close(field.FieldType, field));
    }

    private static StackKind ElementKind(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Stelem_Any => StackKinds.Of((TypeReference)instruction.Operand),
        Code.Stelem_Ref => StackKind.Object,
        _ => StackKind.Number,
    };

    // The setter of an init property returns a void that carries a modifier.
    private static bool ReturnsValue(MethodReference called) =>
        (called.ReturnType is IModifierType modified ? modified.ElementType : called.ReturnType).MetadataType != MetadataType.Void;

    private static string Name(StackKind kind) => kind switch
    {
        StackKind.Number => "a number",
        StackKind.Struct => "a struct",
        StackKind.Object => "an object reference",
        StackKind.Address => "a managed address",
        _ => "an unmanaged pointer",
    };
}
