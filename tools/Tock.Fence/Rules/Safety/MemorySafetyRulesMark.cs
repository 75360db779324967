// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>The assembly is compiled under the memory-safety rules.</summary>
internal sealed class MemorySafetyRulesMark : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0100",
        "The assembly is compiled under the memory-safety rules.",
        "Without <Features>updated-memory-safety-rules</Features> the compiler lets any code call unsafe members. Import Tock.Sdk, which sets it, and do not override Features.",
        TierSets.All);

    /// <inheritdoc/>
    public override void CheckAssembly(FenceContext context)
    {
        if (!WellKnownAttributes.Has(context.Module, WellKnownAttributes.MemorySafetyRules))
        {
            context.Report(this, "is compiled without the memory-safety rules; set <Features>updated-memory-safety-rules</Features> in the project, or import Tock.Sdk which does");
        }
    }
}
