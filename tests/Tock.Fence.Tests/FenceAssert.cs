// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Tests;

/// <summary>What the tests of the rules say about findings.</summary>
internal static class FenceAssert
{
    /// <summary>The names that put an assembly into the layer of a tier.</summary>
    internal static string NameFor(Tier tier) => tier switch
    {
        Tier.Safe => "Tock.Capsules.Sample",
        Tier.Kernel => "Tock.Kernel",
        Tier.Hardware => "Tock.Arch.Sample",
        Tier.Board => "Tock.Boards.Sample",
        Tier.Runtime => "Tock.CoreLib",
        _ => "Sample",
    };

    /// <summary>Exactly the marked lines are reported, all under the one rule, with and without optimisation.</summary>
    internal static void Refused(string rule, Tier tier, string source, bool allowUnsafe = false, FloatingPoint floatingPoint = FloatingPoint.None, params CompiledSnippet[] references)
    {
        foreach (bool optimize in new[] { true, false })
        {
            using CompiledSnippet snippet = CompiledSnippet.Compile(source, NameFor(tier), allowUnsafe, optimize: optimize, references: references);
            IReadOnlyList<Finding> findings = snippet.Check(tier, floatingPoint, references);
            Assert.NotEmpty(snippet.MarkedLines);
            Assert.True(findings.All(f => f.Rule == rule), $"other rules than {rule}:\n{string.Join('\n', findings)}");
            int[] lines = [.. findings.Select(f => f.Line).Distinct().Order()];
            Assert.True(snippet.MarkedLines.SequenceEqual(lines), $"marked {string.Join(',', snippet.MarkedLines)}, reported:\n{string.Join('\n', findings)}");
            Assert.All(findings, f => Assert.Equal("Sample.cs", f.Origin));
        }
    }

    /// <summary>Nothing is reported, with and without optimisation.</summary>
    internal static void Accepted(Tier tier, string source, bool allowUnsafe = false, FloatingPoint floatingPoint = FloatingPoint.None, params CompiledSnippet[] references)
    {
        foreach (bool optimize in new[] { true, false })
        {
            using CompiledSnippet snippet = CompiledSnippet.Compile(source, NameFor(tier), allowUnsafe, optimize: optimize, references: references);
            IReadOnlyList<Finding> findings = snippet.Check(tier, floatingPoint, references);
            Assert.True(findings.Count == 0, string.Join('\n', findings));
        }
    }
}
