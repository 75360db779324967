// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>No type has a finalizer.</summary>
internal sealed class Finalizer : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0108",
        "No type has a finalizer.",
        "Nothing collects objects, so a finalizer never runs. Release what must be released in an explicit method.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        if (method is { Name: "Finalize", IsVirtual: true, HasParameters: false })
        {
            context.Report(this, method.DeclaringType, "has a finalizer, which would never run; use an explicit method");
        }
    }
}
