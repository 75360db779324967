// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Safety;

/// <summary>Safe code makes no address from a number and does no arithmetic on addresses.</summary>
internal sealed class AddressSafety : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0107",
        "Safe code makes no address from a number and does no arithmetic on addresses.",
        "The rule follows every value through the IL, as a verifier does. C# without unsafe passes by construction, except for stackalloc with an initialiser, of variable size, of more than 256 bytes or of structs: use a constant size and fill the span.",
        TierSets.SafeOnly);

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        if (!method.HasBody || method.Body.Instructions.Count == 0)
        {
            return;
        }

        bool known = true;
        foreach (Instruction instruction in method.Body.Instructions)
        {
            if (Objection(instruction) is { } text)
            {
                known = false;
                context.Report(this, method, instruction, text);
            }
        }

        if (known)
        {
            new StackTracker(method).Walk((instruction, text) => context.Report(this, method, instruction, text + "; no safe C# compiles to this"));
        }
    }

    private static string? Objection(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Calli => "calls through a function pointer",
        Code.Cpblk or Code.Initblk => "copies or fills raw memory; fill the span element by element",
        Code.Unaligned => "reads or writes memory without alignment",
        Code.Mkrefany or Code.Refanyval or Code.Refanytype or Code.Arglist => "uses typed references or variable argument lists",
        Code.Jmp or Code.Cpobj => $"uses the instruction {instruction.OpCode.Name}",
        Code.Localloc when !IsBoundedStackSpan(instruction) =>
            $"uses stackalloc other than Span<T> of at most {SpanPatterns.MaximumStackSpanBytes} bytes, of constant length, over a primitive type",
        _ => null,
    };

    private static bool IsBoundedStackSpan(Instruction reserve) =>
        SpanPatterns.ReservedBytes(reserve) <= SpanPatterns.MaximumStackSpanBytes
        && reserve.Next?.Next is { } construct && SpanPatterns.IsStackSpan(construct);
}
