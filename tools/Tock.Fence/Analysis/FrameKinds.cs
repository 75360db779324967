// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Analysis;

/// <summary>The kinds of a method's arguments and local variables.</summary>
internal sealed class FrameKinds(MethodDefinition method)
{
    /// <summary>The kind of a local variable.</summary>
    internal StackKind Local(int index) => StackKinds.Of(method.Body.Variables[index].VariableType);

    /// <summary>The kind of an argument by its number, in which "this" counts.</summary>
    internal StackKind Argument(int index)
    {
        if (!method.HasThis)
        {
            return StackKinds.Of(method.Parameters[index].ParameterType);
        }

        return index == 0 ? This() : StackKinds.Of(method.Parameters[index - 1].ParameterType);
    }

    /// <summary>The kind of an argument by its definition; "this" has a negative index and, even in a struct, no by-reference type.</summary>
    internal StackKind Argument(ParameterDefinition parameter) =>
        parameter.Index < 0 ? This() : StackKinds.Of(parameter.ParameterType);

    private StackKind This() => method.DeclaringType.IsValueType ? StackKind.Address : StackKind.Object;
}
