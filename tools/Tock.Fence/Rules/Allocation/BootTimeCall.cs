// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Allocation;

/// <summary>Boot-time code is called only from boot-time code.</summary>
internal sealed class BootTimeCall : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0202",
        "Boot-time code is called only from boot-time code.",
        "What is marked [BootTime] may allocate, so a call from code that may run later would. Mark the caller too, or move the call into a constructor of a class.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (instruction.OpCode.Code is not (Code.Call or Code.Callvirt) || BootTime.IsConfined(method)
            || method is { IsConstructor: true, IsStatic: true })
        {
            return;
        }

        if (Types.Definition((MethodReference)instruction.Operand) is { } called && BootTime.IsConfined(called))
        {
            context.Report(this, method, instruction, $"calls {MemberNames.Describe(called)}, which is for boot time only; mark the caller [BootTime] or move the call into a constructor of a class");
        }
    }
}
