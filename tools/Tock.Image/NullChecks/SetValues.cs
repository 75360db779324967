// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Image.NullChecks;

using Code = Mono.Cecil.Cil.Code;

/// <summary>
/// Fields, variables and parameters that are never null, because nothing else is put into them:
/// <list type="bullet">
/// <item>fields that only their class can change, and that each of its constructors sets in any case. One that is read before the constructor has come so far is null all
/// the same; that is found by the access,</item>
/// <item>variables whose address nobody takes,</item>
/// <item>parameters of methods that only this assembly can call, and that it calls by their names. A friend (InternalsVisibleTo) can call what is internal.</item>
/// </list>
/// </summary>
internal sealed class SetValues
{
    // Names that the C# compiler gives: the object of an async method or iterator, and that of its captured variables.
    private static readonly string[] s_compilerNames = ["<>4__", "<>8__"];

    private readonly MethodDefinition? _entryPoint;
    private readonly bool _hasFriends;
    private readonly HashSet<object> _unset = [];
    private readonly List<(object Target, MethodDefinition Method, Instruction? Producer)> _assignments = [];
    private readonly Dictionary<MethodDefinition, HashSet<FieldDefinition?>> _setBy = [];
    private readonly HashSet<MethodDefinition> _called = [];

    /// <summary>Looks through all code of an assembly.</summary>
    internal SetValues(ModuleDefinition module)
    {
        _entryPoint = module.EntryPoint;
        _hasFriends = module.Assembly.CustomAttributes.Any(attribute => attribute.AttributeType.Name == nameof(InternalsVisibleToAttribute));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            StackValues.Follow(method, (instruction, stack) => See(method, instruction, stack));
            if (method.IsConstructor)
            {
                _setBy[method] = [.. CommonPath.Of(method.Body).Where(instruction => instruction.OpCode.Code is Code.Stfld or Code.Stsfld).Select(instruction => ((FieldReference)instruction.Operand).Resolve())];
            }
        }

        // What may be null makes what it is put into so, until nothing changes.
        int count;
        do
        {
            count = _unset.Count;
            foreach ((object target, MethodDefinition method, Instruction? producer) in _assignments)
            {
                if (!_unset.Contains(target) && !IsSet(method, producer))
                {
                    _unset.Add(target);
                }
            }
        }
        while (_unset.Count > count);
    }

    /// <summary>Whether an instruction puts something on the stack that is never null; it does not if several may have put it there.</summary>
    internal bool IsSet(MethodDefinition method, Instruction? producer)
    {
        return producer is not null && producer.OpCode.Code switch
        {
            Code.Newobj or Code.Newarr or Code.Ldstr => true,
            Code.Ldarg => producer.Operand == method.Body.ThisParameter || IsSet(method, (ParameterDefinition)producer.Operand),
            Code.Ldloc => !_unset.Contains(producer.Operand),
            Code.Ldfld or Code.Ldsfld => IsSet((FieldReference)producer.Operand),
            _ => producer == StackValues.Caught,
        };
    }

    private bool IsSet(MethodDefinition method, ParameterDefinition parameter)
    {
        bool isSeen = method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly || (_hasFriends && (method.IsAssembly || method.IsFamilyAndAssembly));
        return !(isSeen && IsVisible(method.DeclaringType)) && !method.IsVirtual && method != _entryPoint && _called.Contains(method) && !_unset.Contains(method) && !_unset.Contains(parameter);
    }

    private bool IsSet(FieldReference reference)
    {
        if (Array.Exists(s_compilerNames, name => reference.Name.StartsWith(name, StringComparison.Ordinal)))
        {
            return true;
        }

        if (reference.Resolve() is not { } field || !(field.IsInitOnly || field.IsPrivate) || (field.DeclaringType.IsValueType && !field.IsStatic) || _unset.Contains(field))
        {
            return false;
        }

        MethodDefinition[] constructors = [.. field.DeclaringType.Methods.Where(method => method.IsConstructor && method.IsStatic == field.IsStatic && !CallsOther(method))];
        return constructors.Length > 0 && Array.TrueForAll(constructors, constructor => _setBy.TryGetValue(constructor, out HashSet<FieldDefinition?>? fields) && fields.Contains(field));
    }

    private void See(MethodDefinition method, Instruction instruction, IReadOnlyList<Instruction?> stack)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Stfld or Code.Stsfld when ((FieldReference)instruction.Operand).Resolve() is { } field && field.Module == method.Module:
                _assignments.Add((field, method, stack[^1]));
                break;
            case Code.Ldflda or Code.Ldsflda when ((FieldReference)instruction.Operand).Resolve() is { } field:
                _unset.Add(field);
                break;
            case Code.Stloc:
                _assignments.Add((instruction.Operand, method, stack[^1]));
                break;
            case Code.Ldloca or Code.Ldarga or Code.Starg:
                _unset.Add(instruction.Operand);
                break;
            case Code.Ldftn or Code.Ldvirtftn when ((MethodReference)instruction.Operand).Resolve() is { } called:
                _unset.Add(called);
                break;
            case Code.Call or Code.Callvirt or Code.Newobj when ((MethodReference)instruction.Operand).Resolve() is { } called && called.Module == method.Module:
                _called.Add(called);
                int first = stack.Count - called.Parameters.Count;
                foreach (ParameterDefinition parameter in called.Parameters)
                {
                    _assignments.Add((parameter, method, stack[first + parameter.Index]));
                }

                break;
        }
    }

    // Outside of the assembly, with the tests that refer to it.
    private bool IsVisible(TypeDefinition type)
    {
        if (!type.IsNested)
        {
            return type.IsPublic || _hasFriends;
        }

        bool isSeen = type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly || (_hasFriends && (type.IsNestedAssembly || type.IsNestedFamilyAndAssembly));
        return isSeen && IsVisible(type.DeclaringType);
    }

    // this(...)
    private static bool CallsOther(MethodDefinition constructor)
    {
        return constructor.Body.Instructions.Any(instruction => instruction.OpCode.Code == Code.Call && instruction.Operand is MethodReference { Name: ".ctor" } called
            && called.DeclaringType.Resolve() == constructor.DeclaringType);
    }
}
