// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Allocation;

/// <summary>No delegate or function pointer is made of boot-time code.</summary>
internal sealed class BootTimeAddress : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0204",
        "No delegate or function pointer is made of boot-time code.",
        "Such a value outlives boot and hides what it calls. Call the method directly.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code is Code.Ldftn or Code.Ldvirtftn
            && Types.Definition((MethodReference)instruction.Operand) is { } target && BootTime.IsConfined(target))
        {
            context.Report(this, method, instruction, $"takes the address of {MemberNames.Describe(target)}, which is for boot time only; call it directly");
        }
    }
}
