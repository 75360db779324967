// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>There are no iterators and no async methods.</summary>
internal sealed class StateMachine : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0112",
        "There are no iterators and no async methods.",
        "Both allocate an object for each call. Write a struct enumerator, or a client interface that is called on completion.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckType(FenceContext context, TypeDefinition type)
    {
        if (type.IsNested && type.Name.StartsWith("<", StringComparison.Ordinal) && type.Name.Contains(">d__", StringComparison.Ordinal))
        {
            string name = type.Name[1..type.Name.IndexOf(">d__", StringComparison.Ordinal)];
            MethodDefinition? method = type.DeclaringType.Methods.FirstOrDefault(m => m.Name == name);
            if (method is not null)
            {
                context.Report(this, method, "is an iterator or async method, which allocates for each call");
            }
            else
            {
                context.Report(this, type, "is the state machine of an iterator or async method, which allocates for each call");
            }
        }
    }
}
