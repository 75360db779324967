// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Allocation;

/// <summary>Objects are made only while the board boots.</summary>
internal sealed class RunTimeAllocation : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0201",
        "Objects are made only while the board boots.",
        "After boot the arena is sealed and an allocation is a kernel failure. Allocate in the constructor of a class, or in a method marked [BootTime]; keep the state of a process in a grant.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (BootTime.IsConfined(method) || method is { IsConstructor: true, IsStatic: true } || Types.IsCompilerData(method.DeclaringType))
        {
            return;
        }

        if (Allocations.Of(instruction) is { } what)
        {
            context.Report(this, method, instruction, $"{what} at run time; allocate in a constructor of a class or in a [BootTime] method");
        }
    }
}
