// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Fence.Analysis;

/// <summary>
/// The two instruction sequences in which the compiler itself makes a span from an address in safe code: constant data of
/// the image, and stack space of a constant size.
/// </summary>
internal static class SpanPatterns
{
    /// <summary>Bytes that one <c>stackalloc</c> in safe code may take; the kernel has one small stack.</summary>
    internal const int MaximumStackSpanBytes = 256;

    /// <summary><c>newobj ReadOnlySpan(void*, int)</c>, or a call of the constructor on a variable, over constant data that is at least as long.</summary>
    internal static bool IsConstantSpan(Instruction instruction)
    {
        if (!IsSpanConstructor(instruction, "System.ReadOnlySpan`1", out TypeReference? element)
            || Constant(instruction.Previous) is not { } length
            || instruction.Previous.Previous?.OpCode.Code != Code.Ldsflda)
        {
            return false;
        }

        FieldDefinition? data = ((FieldReference)instruction.Previous.Previous.Operand).Resolve();
        return data is not null && Types.IsCompilerData(data.DeclaringType) && data.InitialValue is { } bytes
            && SizeOf(element!) is { } size && length >= 0 && (long)length * size <= bytes.Length;
    }

    /// <summary><c>newobj Span(void*, int)</c> over stack space of the same, constant size.</summary>
    internal static bool IsStackSpan(Instruction instruction)
    {
        if (!IsSpanConstructor(instruction, "System.Span`1", out TypeReference? element)
            || Constant(instruction.Previous) is not { } length
            || instruction.Previous.Previous is not { OpCode.Code: Code.Localloc } reserve)
        {
            return false;
        }

        return length >= 0 && SizeOf(element!) is { } size && ReservedBytes(reserve) == (long)length * size;
    }

    /// <summary>Bytes that a <c>localloc</c> takes if that is a constant.</summary>
    internal static long? ReservedBytes(Instruction reserve) =>
        reserve.Previous is { OpCode.Code: Code.Conv_U } conversion ? Constant(conversion.Previous) : null;

    /// <summary>Whether the instruction makes a span, of whatever origin, from a pointer.</summary>
    internal static bool IsSpanConstructor(Instruction instruction) =>
        IsSpanConstructor(instruction, "System.Span`1", out _) || IsSpanConstructor(instruction, "System.ReadOnlySpan`1", out _);

    private static bool IsSpanConstructor(Instruction instruction, string name, out TypeReference? element)
    {
        element = null;
        if (instruction.OpCode.Code is not (Code.Newobj or Code.Call) || instruction.Operand is not MethodReference
            {
                Parameters: [{ ParameterType: PointerType }, _],
                DeclaringType: GenericInstanceType { GenericArguments: [TypeReference argument] } span,
            } || span.ElementType.FullName != name)
        {
            return false;
        }

        element = argument;
        return true;
    }

    private static int? SizeOf(TypeReference type) => type.FullName switch
    {
        "System.Byte" or "System.SByte" or "System.Boolean" => 1,
        "System.Int16" or "System.UInt16" or "System.Char" => 2,
        "System.Int32" or "System.UInt32" or "System.Single" => 4,
        "System.Int64" or "System.UInt64" or "System.Double" => 8,
        _ => null,
    };

    private static int? Constant(Instruction? instruction) => instruction?.OpCode.Code switch
    {
        Code.Ldc_I4 => (int)instruction.Operand,
        Code.Ldc_I4_S => (sbyte)instruction.Operand,
        >= Code.Ldc_I4_0 and <= Code.Ldc_I4_8 => instruction.OpCode.Code - Code.Ldc_I4_0,
        _ => null,
    };
}
