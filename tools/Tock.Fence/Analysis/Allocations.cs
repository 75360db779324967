// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Fence.Analysis;

/// <summary>Which instructions make an object.</summary>
internal static class Allocations
{
    private static readonly HashSet<string> s_stringMakers = new(StringComparer.Ordinal)
    {
        "Concat", "Format", "Join", "Substring", "Replace", "Insert", "Remove", "Create", "Copy", "PadLeft", "PadRight",
        "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "FastAllocateString",
    };

    /// <summary>What the instruction makes, as the predicate of a sentence, or null.</summary>
    internal static string? Of(Instruction instruction)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Newobj:
                return OfConstructor((MethodReference)instruction.Operand, instruction);
            case Code.Newarr:
                return IsParameterArray(instruction)
                    ? "passes a params argument, which makes an array,"
                    : $"makes an array of {MemberNames.Describe((TypeReference)instruction.Operand)}";
            case Code.Box when !IsBoxedOnlyToTest(instruction) && !Types.IsClass((TypeReference)instruction.Operand):
                return $"boxes a value of type {MemberNames.Describe((TypeReference)instruction.Operand)}";
            case Code.Call or Code.Callvirt:
                return OfCall((MethodReference)instruction.Operand);
            default:
                return null;
        }
    }

    private static string? OfConstructor(MethodReference constructor, Instruction instruction)
    {
        TypeReference type = constructor.DeclaringType;
        if (type is ArrayType)
        {
            return $"makes an array {MemberNames.Describe(type)}";
        }

        if (instruction.Next?.OpCode.Code == Code.Throw || !Types.IsClass(type))
        {
            return null;
        }

        if (Types.IsDelegate(type))
        {
            return $"makes a delegate {MemberNames.Describe(type)}";
        }

        return type.Name.StartsWith("<>c__DisplayClass", StringComparison.Ordinal)
            ? "captures variables in a closure, which makes an object,"
            : $"makes an object of class {MemberNames.Describe(type)}";
    }

    private static string? OfCall(MethodReference called) => called.DeclaringType.FullName switch
    {
        "System.String" when s_stringMakers.Contains(called.Name) => $"makes a string (string.{called.Name})",
        "System.Runtime.CompilerServices.DefaultInterpolatedStringHandler" => "makes an interpolated string",
        "System.Activator" => "makes an object of a type parameter (new T())",
        "System.Object" when called.Name == "MemberwiseClone" => "clones an object",
        _ => null,
    };

    // A generic "value is null" or "value is IFace" boxes in IL; the compiler back end removes the box together with the test.
    private static bool IsBoxedOnlyToTest(Instruction box)
    {
        Instruction? next = box.Next;
        if (next?.OpCode.Code == Code.Isinst)
        {
            next = next.Next;
            if (next?.OpCode.Code == Code.Unbox_Any)
            {
                return true;
            }
        }

        if (next?.OpCode.Code == Code.Ldnull)
        {
            return next.Next?.OpCode.Code is Code.Ceq or Code.Cgt_Un or Code.Beq or Code.Beq_S or Code.Bne_Un or Code.Bne_Un_S;
        }

        return next?.OpCode.Code is Code.Brtrue or Code.Brtrue_S or Code.Brfalse or Code.Brfalse_S;
    }

    // The array of a params argument is filled on the stack and goes straight into the call.
    private static bool IsParameterArray(Instruction make)
    {
        for (Instruction? next = make.Next; next?.OpCode.FlowControl is FlowControl.Next or FlowControl.Call; next = next.Next)
        {
            if (next.OpCode.Code is Code.Call or Code.Callvirt
                && Types.Definition((MethodReference)next.Operand) is { } definition)
            {
                return definition.HasParameters
                    && WellKnownAttributes.Has(definition.Parameters[^1], "System.ParamArrayAttribute")
                    && definition.Parameters[^1].ParameterType.FullName == make.Operand + "[]";
            }
        }

        return false;
    }
}
