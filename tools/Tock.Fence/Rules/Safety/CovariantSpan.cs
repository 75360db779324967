// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code makes no writable span of an array of references.</summary>
/// <remarks>
/// An array of strings can be held as an array of objects. A store into its element is checked, a store through a span is not, so
/// a span would put an object of another class where a string is expected.
/// </remarks>
internal sealed class CovariantSpan : Rule
{
    private const string Span = "System.Span`1";

    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0116",
        "Safe code makes no writable span of an array of references.",
        "The array may be one of a derived class, and a store through a span is not checked. Index the array, or take a ReadOnlySpan. In generic code constrain the type parameter to struct.",
        TierSets.SafeOnly);

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (instruction.Operand is not MethodReference called || called.Parameters.Count == 0
            || called.Parameters[0].ParameterType is not ArrayType { ElementType: GenericParameter } array || !MakesSpan(called))
        {
            return;
        }

        TypeReference element = Types.Close(array.ElementType, called);
        bool value = element is GenericParameter parameter ? parameter.HasNotNullableValueTypeConstraint : !Types.IsClass(element);
        if (!value)
        {
            context.Report(this, method, instruction, $"makes a writable span of an array of {MemberNames.Describe(element)}, through which stores are not checked; index the array or take a ReadOnlySpan");
        }
    }

    private static bool MakesSpan(MethodReference called) =>
        called.DeclaringType.GetElementType().FullName == Span || called.ReturnType.GetElementType().FullName == Span;
}
