// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Local variables start as zero.</summary>
internal sealed class UninitialisedLocals : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0113",
        "Local variables start as zero.",
        "Stack memory that is not cleared shows what other code left there, addresses included. Remove SkipLocalsInit.",
        TierSets.SafeOnly);

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        if (method.HasBody && !method.Body.InitLocals
            && (method.Body.HasVariables || method.Body.Instructions.Any(i => i.OpCode.Code == Code.Localloc)))
        {
            context.Report(this, method, "does not clear its local variables; remove SkipLocalsInit");
        }
    }
}
