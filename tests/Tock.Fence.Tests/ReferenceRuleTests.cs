// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Tests;

/// <summary>Names, layers and references of device assemblies.</summary>
public sealed class ReferenceRuleTests
{
    [Theory]
    [InlineData("Tock.Boards.Sample", Tier.Board, "Tock.Capsules", true)]
    [InlineData("Tock.Boards.Sample", Tier.Board, "Tock.Chips.Lm3s6965", true)]
    [InlineData("Tock.Boards.Sample", Tier.Board, "Tock.Arch.CortexM", true)]
    [InlineData("Tock.Boards.Sample", Tier.Board, "Tock.Boards.Other", false)]
    [InlineData("Tock.Capsules", Tier.Safe, "Tock.Kernel", true)]
    [InlineData("Acme.Capsules.Radio", Tier.Safe, "Tock.Kernel", true)]
    [InlineData("Tock.Capsules.Extra", Tier.Safe, "Tock.Capsules.Core", true)]
    [InlineData("Tock.Capsules", Tier.Safe, "Tock.Arch.CortexM", false)]
    [InlineData("Tock.Capsules", Tier.Safe, "Tock.Registers", false)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Registers", false)]
    [InlineData("Tock.Chips.Lm3s6965", Tier.Safe, "Tock.Registers", true)]
    [InlineData("Tock.Registers", Tier.Hardware, "Tock.Kernel", false)]
    [InlineData("Tock.Capsules", Tier.Safe, "Tock.Chips.Lm3s6965", false)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Arch.CortexM", false)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Capsules", false)]
    [InlineData("Tock.Arch.CortexM", Tier.Hardware, "Tock.Kernel", true)]
    [InlineData("Tock.Arch.CortexM", Tier.Hardware, "Tock.Arch.CortexM.Common", true)]
    [InlineData("Tock.Arch.CortexM", Tier.Hardware, "Tock.Chips.Lm3s6965", false)]
    [InlineData("Tock.Chips.Stm32f4", Tier.Safe, "Tock.Chips.Stm32f4.Unsafe", true)]
    [InlineData("Tock.Chips.Stm32f4", Tier.Safe, "Tock.Chips.Lm3s6965", false)]
    [InlineData("Tock.Chips.Stm32f4", Tier.Safe, "Tock.Capsules", false)]
    [InlineData("Tock.Chips.Stm32f4", Tier.Safe, "Tock.Chips.Shared", true)]
    [InlineData("Acme.Chips.Radio", Tier.Safe, "Tock.Chips.Shared", true)]
    [InlineData("Tock.Boards.Sample", Tier.Board, "Tock.Chips.Shared", true)]
    [InlineData("Tock.Chips.Shared", Tier.Safe, "Tock.Registers", true)]
    [InlineData("Tock.Chips.Shared", Tier.Safe, "Tock.Chips.Lm3s6965", false)]
    [InlineData("Tock.Chips.Shared", Tier.Safe, "Tock.Arch.CortexM", false)]
    [InlineData("Tock.Capsules", Tier.Safe, "Tock.Chips.Shared", false)]
    public void Reference_FollowsTheMatrix(string from, Tier tier, string to, bool allowed)
    {
        using CompiledSnippet target = CompiledSnippet.Compile("namespace Lower; public sealed class Part { public int Value() => 1; }", to);
        using CompiledSnippet snippet = CompiledSnippet.Compile(
            "sealed class User(Lower.Part part) { internal int Value => part.Value(); }", from, references: target);
        string[] rules = [.. snippet.Check(tier, references: target).Select(f => f.Rule)];
        Assert.Equal(allowed ? [] : ["TOCK0502"], rules);
    }

    [Theory]
    [InlineData("Capsules", Tier.Safe)]
    [InlineData("Tock.Kernels", Tier.Kernel)]
    [InlineData("Tock.Kernel.Extra", Tier.Kernel)]
    [InlineData("Acme.Kernel", Tier.Kernel)]
    [InlineData("Tock.Boards", Tier.Board)]
    [InlineData("Tock.Drivers.Radio", Tier.Safe)]
    public void UnknownName_IsRefused(string name, Tier tier)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("sealed class C { }", name);
        Assert.Equal(["TOCK0501"], snippet.Check(tier).Select(f => f.Rule));
    }

    [Theory]
    [InlineData("Tock.Capsules", Tier.Hardware)]
    [InlineData("Acme.Capsules.Radio", Tier.Kernel)]
    [InlineData("Tock.Chips.Lm3s6965", Tier.Board)]
    [InlineData("Tock.Boards.Lm3s6965evb", Tier.Safe)]
    [InlineData("Tock.Kernel", Tier.Runtime)]
    public void TierThatTheNameDoesNotAllow_IsRefused(string name, Tier tier)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("sealed class C { }", name);
        Assert.Equal(["TOCK0503"], snippet.Check(tier).Select(f => f.Rule));
    }

    [Theory]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Arch.CortexM", true)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Boards.Lm3s6965evb", true)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Kernel.Tests", true)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Capsules", false)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Tock.Chips.Lm3s6965", false)]
    [InlineData("Tock.Kernel", Tier.Kernel, "Acme.Boards.Sample", false)]
    [InlineData("Tock.Arch.CortexM", Tier.Hardware, "Tock.Boards.Lm3s6965evb", true)]
    [InlineData("Tock.Arch.CortexM", Tier.Hardware, "Tock.Chips.Lm3s6965", false)]
    [InlineData("Tock.Chips.Lm3s6965", Tier.Safe, "Tock.Boards.Lm3s6965evb", false)]
    [InlineData("Tock.Capsules", Tier.Safe, "Tock.Capsules.Tests", true)]
    [InlineData("Tock.CoreLib", Tier.Runtime, "Tock.Kernel", false)]
    public void Friends_AreOnlyTrustedLayersAndTests(string name, Tier tier, string friend, bool allowed)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile(
            $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")] sealed class C {{ }}", name);
        Assert.Equal(allowed ? [] : ["TOCK0504"], snippet.Check(tier).Select(f => f.Rule).Where(r => r != "TOCK0502"));
    }
}
