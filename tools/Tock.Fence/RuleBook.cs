// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Fence.Rules.Allocation;
using Tock.Fence.Rules.FloatingPoint;
using Tock.Fence.Rules.References;
using Tock.Fence.Rules.Safety;

namespace Tock.Fence;

/// <summary>All rules, in the order of their identifiers.</summary>
public static class RuleBook
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<Rule> Rules { get; } =
    [
        new MemorySafetyRulesMark(),
        new NativePointers(),
        new UnsafeCall(),
        new ExternMethod(),
        new Layout(),
        new ForbiddenAttribute(),
        new ReservedNamespace(),
        new AddressSafety(),
        new Finalizer(),
        new StaticState(),
        new ForgedDefault(),
        new Exceptions(),
        new StateMachine(),
        new UninitialisedLocals(),
        new InaccessibleMember(),
        new TypeSize(),
        new CovariantSpan(),
        new RunTimeAllocation(),
        new BootTimeCall(),
        new BootTimeContract(),
        new BootTimeAddress(),
        new StaticInitialiser(),
        new ImplicitBoxing(),
        new FloatingPointUse(),
        new KnownLayer(),
        new DownwardReferences(),
        new TierOfLayer(),
        new Friends(),
    ];
}
