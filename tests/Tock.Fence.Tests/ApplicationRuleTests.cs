// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Tests;

/// <summary>Applications: all of the language but what is unsafe.</summary>
public sealed class ApplicationRuleTests
{
    [Fact]
    public void StaticState_IsAccepted() => FenceAssert.Accepted(Tier.Application, """
        static class Program
        {
            private static int s_count;
            private static object? s_latest;
            public static int Count() { s_latest = new object(); return s_latest is null ? 0 : ++s_count; }
        }
        """);

    [Theory]
    [InlineData("TOCK0101", "static unsafe int Read(int* place) { return 0; }")]
    [InlineData("TOCK0103", "[System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.InternalCall)] static extern safe void Exit();")]
    [InlineData("TOCK0104", "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct Overlap { }")]
    public void UnsafePart_IsRefused(string rule, string member)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile($"static class Program {{ {member} }}", name: "Sample", allowUnsafe: true);
        Assert.Equal(rule, Assert.Single(snippet.Check(Tier.Application)).Rule);
    }
}
