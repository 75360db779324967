// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence.Rules.Allocation;

/// <summary>A static field is initialised with plain values only.</summary>
internal sealed class StaticInitialiser : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0205",
        "A static field is initialised with plain values only.",
        "ilc runs a static constructor at compile time if no object that it makes holds a reference or an 8-byte value; otherwise the constructor, its allocations and a check at each access stay in the image. Build graphs of objects in the board at boot.",
        TierSets.Trusted);

    /// <inheritdoc/>
    public override void CheckMethod(FenceContext context, MethodDefinition method)
    {
        if (method is { IsConstructor: true, IsStatic: true, HasBody: true } && !Types.IsCompilerData(method.DeclaringType))
        {
            new Preinitialisation(method).Check((instruction, text) =>
                context.Report(this, method, instruction, $"{text}, so the field cannot be initialised at compile time; build the object in the board at boot"));
        }
    }
}
