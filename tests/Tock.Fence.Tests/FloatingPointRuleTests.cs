// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Tests;

/// <summary>Floating point that the core does not have.</summary>
public sealed class FloatingPointRuleTests
{
    [Theory]
    [InlineData("float")]
    [InlineData("double")]
    public void CoreWithoutFloatingPoint_RefusesEveryUse(string type)
    {
        foreach (Tier tier in Enum.GetValues<Tier>())
        {
            using CompiledSnippet snippet = CompiledSnippet.Compile(Source(type), FenceAssert.NameFor(tier));
            IReadOnlyList<Finding> findings = [.. snippet.Check(tier).Where(f => f.Rule == "TOCK0301")];
            Assert.Contains(findings, f => f.Text.StartsWith("C._field ", StringComparison.Ordinal));
            Assert.Contains(findings, f => f.Text.StartsWith("C.Parameter(", StringComparison.Ordinal));
            Assert.Contains(findings, f => f.Line == 5 && f.Text.StartsWith("C.Hidden(", StringComparison.Ordinal));
            Assert.DoesNotContain(findings, f => f.Text.StartsWith("C.Whole(", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void CoreWithSingle_RefusesOnlyDouble()
    {
        FenceAssert.Accepted(Tier.Safe, Source("float"), floatingPoint: FloatingPoint.Single);
        using CompiledSnippet snippet = CompiledSnippet.Compile(Source("double"));
        Assert.Contains(snippet.Check(Tier.Safe, FloatingPoint.Single), f => f.Rule == "TOCK0301");
    }

    [Fact]
    public void CoreWithDouble_AcceptsBoth()
    {
        FenceAssert.Accepted(Tier.Safe, Source("float"), floatingPoint: FloatingPoint.Double);
        FenceAssert.Accepted(Tier.Safe, Source("double"), floatingPoint: FloatingPoint.Double);
    }

    private static string Source(string type) => $$"""
        struct C
        {
            {{type}} _field;
            int Parameter({{type}} value) => 1;
            int Hidden(int value) => (int)(value * ({{type}})2.5);
            int Whole(int value) => value * 5 / 2;
        }
        """;
}
