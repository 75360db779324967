// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Tests;

/// <summary>The safe tier: what the compiler lets through without <c>/unsafe</c>, and what it compiles itself.</summary>
public sealed class SafetyRuleTests
{
    [Fact]
    public void OrdinaryCapsule_IsAccepted() => FenceAssert.Accepted(Tier.Safe, """
        using System;
        using System.Runtime.CompilerServices;
        namespace Sample;
        public enum Mode { Off, On }
        public interface IClient { void Done(int count); }
        [InlineArray(8)] public struct Eight { private byte _first; }
        public struct State { public int Count; public Eight Bytes; public Mode Mode; }
        public ref struct Lease { private ref State _state; public Lease(ref State state) { _state = ref state; } public ref State Value => ref _state; public void Dispose() { } }
        public sealed class Driver(IClient client)
        {
            private readonly byte[] _buffer = new byte[32];
            private State _state;
            private int? _pending;
            public int Sum()
            {
                using Lease lease = new Lease(ref _state);
                lease.Value.Bytes[3] = 7;
                int total = 0;
                foreach (byte b in lease.Value.Bytes) { total += b; }
                foreach (byte b in _buffer) { total += b; }
                return total;
            }
            public void Copy(ReadOnlySpan<byte> from) { from.CopyTo(_buffer); Span<byte> part = _state.Bytes; part[1] = from[0]; }
            public string Name(int n) => n switch { 0 => "zero", 1 => "one", _ => "many" };
            public int Pick(ref int a, ref int b, bool first) { ref int c = ref first ? ref a : ref b; c++; return c; }
            public void Finish() { if (_pending is int p) { client.Done(p); } _pending = null; }
            public Span<byte> Slice(int at) => _buffer.AsSpan().Slice(at);
            public uint Hash(ReadOnlySpan<byte> s) { uint h = 5; foreach (byte c in s) { h = (h * 33) ^ c; } return h; }
            public nuint Address(nuint a) => (a + 3) & ~(nuint)3;
            public T Swap<T>(ref T slot, T value) { T old = slot; slot = value; return old; }
        }
        """);

    [Fact]
    public void StackSpan_OfConstantSize_IsAccepted() => FenceAssert.Accepted(Tier.Safe, """
        using System;
        sealed class Driver
        {
            internal int A() { Span<byte> s = stackalloc byte[32]; s[0] = 1; return s[0]; }
            internal int B() { Span<int> s = stackalloc int[64]; s[0] = 1; return s[0]; }
        }
        """);

    [Theory]
    [InlineData("Span<byte> s = stackalloc byte[n]; // here")]
    [InlineData("Span<byte> s = stackalloc byte[257]; // here")]
    [InlineData("Span<byte> s = stackalloc byte[4] { 1, 2, 3, (byte)n }; // here")]
    public void StackSpan_OfAnotherKind_IsRefused(string statement) => FenceAssert.Refused("TOCK0107", Tier.Safe,
        $"using System; sealed class Driver {{ internal int M(int n) {{\n {statement}\n return s[0]; }} }}");

    [Fact]
    public void MissingMark_IsRefusedInEveryTier()
    {
        foreach (Tier tier in Enum.GetValues<Tier>())
        {
            using CompiledSnippet snippet = CompiledSnippet.Compile("class C { }", FenceAssert.NameFor(tier), memorySafetyRules: false);
            Assert.Equal(["TOCK0100"], snippet.Check(tier).Select(f => f.Rule).Where(r => r != "TOCK0502"));
        }
    }

    [Fact]
    public void PointersAndUnsafeCalls_AreRefused()
    {
        const string Source = """
            using System.Runtime.CompilerServices;
            class C
            {
                unsafe int* _field;
                unsafe delegate*<int> _function;
                int Call(ref byte b)
                {
                    unsafe { return Unsafe.As<byte, int>(ref b); }
                }
                int Raw(nuint address)
                {
                    unsafe { return *(int*)address; }
                }
            }
            """;
        using CompiledSnippet snippet = CompiledSnippet.Compile(Source, allowUnsafe: true);
        IReadOnlyList<Finding> findings = snippet.Check(Tier.Safe);
        Assert.Contains(findings, f => f.Rule == "TOCK0101" && f.Text.Contains("C._field", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Rule == "TOCK0101" && f.Text.Contains("C._function", StringComparison.Ordinal));
        Assert.Contains(findings, f => f is { Rule: "TOCK0102", Line: 8 } && f.Text.Contains("Unsafe.As", StringComparison.Ordinal));
        Assert.Contains(findings, f => f is { Rule: "TOCK0107", Line: 12 });
        Assert.Empty(SnippetFindings(Source, Tier.Hardware));
    }

    [Fact]
    public void SafetyHole_WithoutTheFeature_IsStillSeen()
    {
        // The compiler does not check callers in a project that forgot the feature; the rule reads the mark of the callee.
        using CompiledSnippet snippet = CompiledSnippet.Compile("""
            using System.Runtime.CompilerServices;
            class C { int Call(ref byte b) => Unsafe.As<byte, int>(ref b); }
            """, memorySafetyRules: false);
        Assert.Equal(["TOCK0100", "TOCK0102"], snippet.Check(Tier.Safe).Select(f => f.Rule).Order());
    }

    [Theory]
    [InlineData("System.Runtime", "RuntimeExport")]
    [InlineData("System.Runtime", "RuntimeImport")]
    [InlineData("System.Runtime.InteropServices", "UnmanagedCallersOnly")]
    [InlineData("System.Runtime.CompilerServices", "UnsafeAccessor")]
    [InlineData("System.Runtime.CompilerServices", "Intrinsic")]
    [InlineData("Internal.Runtime", "Anything")]
    public void SelfDeclaredAttribute_IsRefusedAtDeclarationAndUse(string space, string name)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile($$"""
            namespace {{space}} { sealed class {{name}}Attribute(string text) : System.Attribute { internal string Text => text; } }
            class C
            {
                [{{space}}.{{name}}("memcpy")] static int M()
                {
                    return 1;
                }
            }
            """);
        IReadOnlyList<Finding> findings = snippet.Check(Tier.Safe);
        Assert.Contains(findings, f => f.Rule == "TOCK0106");
        Assert.Contains(findings, f => f.Rule == "TOCK0105" && f.Text.Contains("C.M()", StringComparison.Ordinal));
    }

    [Fact]
    public void AssemblyAttributeThatOpensOthers_IsRefused()
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("""
            [assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo("Tock.Kernel")]
            namespace System.Runtime.CompilerServices { sealed class IgnoresAccessChecksToAttribute(string name) : System.Attribute { internal string Name => name; } }
            """);
        Assert.Contains(snippet.Check(Tier.Safe), f => f.Rule == "TOCK0105");
    }

    [Fact]
    public void ExternMethod_IsRefused()
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("""
            using System.Runtime.CompilerServices;
            class C { [MethodImpl(MethodImplOptions.InternalCall)] static extern safe int Call(); }
            """);
        Finding finding = Assert.Single(snippet.Check(Tier.Safe));
        Assert.Equal("TOCK0103", finding.Rule);
        Assert.Contains("C.Call()", finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[StructLayout(LayoutKind.Explicit)] struct U { [FieldOffset(0)] internal safe object A; [FieldOffset(0)] internal safe object B; }")]
    [InlineData("[StructLayout(LayoutKind.Sequential, Pack = 1)] struct U { internal byte A; internal int B; }")]
    [InlineData("[StructLayout(LayoutKind.Sequential, Size = 64)] struct U { internal byte A; }")]
    public void HandMadeLayout_IsRefused(string source)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("using System.Runtime.InteropServices; " + source);
        Assert.Equal("TOCK0104", Assert.Single(snippet.Check(Tier.Safe)).Rule);
    }

    [Fact]
    public void Finalizer_IsRefused() => FenceAssert.Refused("TOCK0108", Tier.Hardware, """
        class C
        {
            protected virtual void Finalize() { } // here
        }
        """);

    [Theory]
    [InlineData("static int s_count; int M() => s_count++; // here")]
    [InlineData("static readonly int[] s_table = { 1, 2, 3 }; // here")]
    [InlineData("delegate int Run(int n); void Use(Run r) { } [Tock.BootTime] void M() => Use(n => n + 1); // here")]
    public void StaticState_IsRefused(string member) => FenceAssert.Refused("TOCK0109", Tier.Safe, $"class C\n{{\n {member}\n }}");

    [Theory]
    [InlineData("int M(int n) {\n if (n > 3) { throw new C(); } // here\n return n; }")]
    [InlineData("int M(int n) { try { return n; }\n catch { return 0; } // here\n }")]
    public void Exceptions_AreRefused(string member) =>
        FenceAssert.Refused("TOCK0111", Tier.Kernel, $"class C : System.Exception {{\n {member}\n }}");

    [Fact]
    public void FinallyBlock_IsAccepted() => FenceAssert.Accepted(Tier.Safe, """
        ref struct Scope { internal void Dispose() { } }
        class C { int M(int n) { using Scope scope = new Scope(); return n; } }
        """);

    [Fact]
    public void HugeType_IsRefused()
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("""
            using System.Runtime.CompilerServices;
            [InlineArray(64)] struct Four<T> { T _first; }
            struct Fits { Four<int> _all; }
            [InlineArray(252)] struct Bytes { byte _first; }
            struct FitsToo { Bytes _bytes; int _more; }
            struct Reaches { Bytes _bytes; int _more; byte _last; }
            class Reach { internal Four<Four<int>> All; }
            class C
            {
                int Read(Reach? nothing, int at) => nothing!.All[at][at];
            }
            """);
        IReadOnlyList<Finding> findings = snippet.Check(Tier.Safe);
        Assert.All(findings, f => Assert.Equal("TOCK0115", f.Rule));
        Assert.Contains(findings, f => f.Text.StartsWith("Reach ", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Text.StartsWith("Reaches ", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, f => f.Text.StartsWith("Fits", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Page Make() {\n return default; // here\n }")]
    [InlineData("Page Make() {\n return new Page(); // here\n }")]
    [InlineData("Holder Make() {\n return default; // here\n }")]
    [InlineData("Page[] _all; C() {\n _all = new Page[1]; // here\n }")]
    [InlineData("Page _page; C() { } // here\n")]
    public void ForgedZero_IsRefused(string member)
    {
        using CompiledSnippet library = PageLibrary();
        FenceAssert.Refused("TOCK0110", Tier.Safe, PageSource(member), references: library);
    }

    [Theory]
    [InlineData("Page? _page;")]
    [InlineData("Page Get() => Make<Page>(); T Make<T>() => default!;")]
    [InlineData("int Get() { System.Span<Page> pages = default; return pages.Length; }")]
    public void ForgedZero_ThroughGenerics_IsRefused(string member)
    {
        using CompiledSnippet library = PageLibrary();
        using CompiledSnippet snippet = CompiledSnippet.Compile(PageSource(member), references: library);
        Assert.Contains(snippet.Check(Tier.Safe, references: library), f => f.Rule == "TOCK0110");
    }

    [Fact]
    public void PassedOnHandle_IsAccepted()
    {
        using CompiledSnippet library = PageLibrary();
        FenceAssert.Accepted(Tier.Safe, PageSource("""
            readonly Page _page; Holder _holder;
            C(Page page, Holder holder) { _page = page; _holder = holder; }
            C(Page page) : this(page, new Holder(page)) { }
            int Read(Page other) { Page local = other; return _page.Read() + local.Read() + _holder.P.Read(); }
            """), references: library);
    }

    [Theory]
    [InlineData("System.Span<object> Make(object[] all) {\n return new System.Span<object>(all); // here\n }")]
    [InlineData("System.Span<object> Make(object[] all) {\n return all; // here\n }")]
    [InlineData("System.Span<T> Make<T>(T[] all) {\n return System.MemoryExtensions.AsSpan(all); // here\n }")]
    public void WritableSpanOfReferences_IsRefused(string member) =>
        FenceAssert.Refused("TOCK0116", Tier.Safe, $"class C {{\n {member}\n }}");

    [Fact]
    public void OtherSpansOfArrays_AreAccepted() => FenceAssert.Accepted(Tier.Safe, """
        class C
        {
            System.Span<T> Make<T>(T[] all) where T : struct => all;
            System.Span<int> Make(int[] all) => all;
            System.ReadOnlySpan<object> Make(object[] all) => all;
        }
        """);

    private static CompiledSnippet PageLibrary() => CompiledSnippet.Compile("""
        namespace System.Runtime.CompilerServices { public sealed class NoDefaultAttribute : System.Attribute { } }
        namespace Sample
        {
            [System.Runtime.CompilerServices.NoDefault] public readonly struct Page { readonly int _a; public Page(int a) { _a = a; } public int Read() => _a; }
        }
        """, "Tock.Kernel");

    private static string PageSource(string member) => $$"""
        using Sample;
        readonly struct Holder { internal readonly Page P; internal Holder(Page p) { P = p; } }
        class C
        {
            {{member}}
        }
        """;

    private static IReadOnlyList<Finding> SnippetFindings(string source, Tier tier)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile(source, FenceAssert.NameFor(tier), allowUnsafe: true);
        return snippet.Check(tier);
    }
}
