// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>There are no exceptions: nothing is thrown and nothing is caught.</summary>
internal sealed class Exceptions : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0111",
        "There are no exceptions: nothing is thrown and nothing is caught.",
        "The kernel does not unwind. Return an ErrorCode or Result; end a kernel bug with Panic. A switch expression without a discard arm throws too: add one. A finally block is allowed.",
        TierSets.AboveRuntime);

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        if (method.HasBody)
        {
            foreach (ExceptionHandler handler in method.Body.ExceptionHandlers.Where(h => h.HandlerType is not ExceptionHandlerType.Finally))
            {
                context.Report(this, method, handler.HandlerStart, "catches exceptions, which the kernel does not have; return an ErrorCode");
            }
        }
    }

    /// <inheritdoc/>
    public override void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
        if (Types.IsCompilerData(method.DeclaringType))
        {
            return;
        }

        if (instruction.OpCode.Code is Code.Throw or Code.Rethrow)
        {
            context.Report(this, method, instruction, "throws, which the kernel cannot; return an ErrorCode, or add a discard arm to a switch expression");
        }
        else if (instruction.Operand is MethodReference called && Types.IsCompilerData(called.DeclaringType)
            && called.Name.StartsWith("Throw", StringComparison.Ordinal))
        {
            context.Report(this, method, instruction, "has a switch expression that throws for values without an arm; add a discard arm");
        }
    }
}
