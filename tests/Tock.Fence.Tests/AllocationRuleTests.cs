// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Tests;

/// <summary>Run-time allocation: what may allocate, and who may call it.</summary>
public sealed class AllocationRuleTests
{
    [Theory]
    [InlineData("object of class", "object Make() {\n return new Thing(); // here\n }")]
    [InlineData("makes an array", "int[] Make(int n) {\n return new int[n]; // here\n }")]
    [InlineData("boxes", "object Make(int n) {\n return n; // here\n }")]
    [InlineData("closure", "Run Make(int n) { return () => n; } // here\n")]
    [InlineData("delegate", "Run Make() {\n return Value; // here\n }\n int Value() => 1;")]
    [InlineData("params", "int Make(int n) {\n return Sum(n, 2); // here\n }\n int Sum(params int[] all) => all.Length;")]
    [InlineData("array", "int[] Make() {\n return [1, 2, 3]; // here\n }")]
    public void RunTimeMethod_Allocates_IsRefused(string expected, string member)
    {
        string source = $"delegate int Run(); sealed class Thing {{ }} sealed class Driver {{\n {member}\n }}";
        FenceAssert.Refused("TOCK0201", Tier.Safe, source);
        FenceAssert.Refused("TOCK0201", Tier.Kernel, source);
        using CompiledSnippet snippet = CompiledSnippet.Compile(source);
        Assert.Contains(snippet.Check(Tier.Safe), f => f.Text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void ClassConstructorAndBootTimeMethod_Allocate_AreAccepted() => FenceAssert.Accepted(Tier.Safe, """
        using Tock;
        sealed class Thing { }
        sealed class Driver
        {
            private readonly int[] _buffer = new int[16];
            private readonly Thing _thing;
            internal Driver() { _thing = Make(); }
            [BootTime] private static Thing Make() => new Thing();
            [BootTime] internal object Boxed => 5;
            internal int First() => _buffer[0];
            internal Thing Thing => _thing;
        }
        [BootTime] static class Composition { internal static Driver Compose() => new Driver(); }
        """);

    [Fact]
    public void StructConstructor_Allocates_IsRefused() => FenceAssert.Refused("TOCK0201", Tier.Kernel, """
        struct Handle
        {
            private readonly int[] _buffer;
            internal Handle(int n)
            {
                _buffer = new int[n]; // here
            }
            internal int Length => _buffer.Length;
        }
        """);

    [Fact]
    public void ValueCode_MakesStructsAndSpans_IsAccepted() => FenceAssert.Accepted(Tier.Safe, """
        using System;
        struct Point { internal int X, Y; }
        interface IShape { int Area(); }
        readonly struct Square : IShape { public int Area() => 4; }
        sealed class Driver
        {
            internal Point Move(Point p) => p with { X = p.X + 1 };
            internal int Area<T>(T shape) where T : struct, IShape => shape.Area();
            internal bool IsNull<T>(T value) => value is null;
            internal int Sum() { Span<int> s = stackalloc int[4]; int total = 0; foreach (int i in s) { total += i; } return total; }
            internal ReadOnlySpan<byte> Text => "hello"u8;
            internal ReadOnlySpan<byte> Table => [1, 2, 3, 4, 5, 6, 7, 8, 9];
            internal int Call() => Area(new Square());
        }
        """);

    [Fact]
    public void RunTimeMethod_CallsBootTimeMethod_IsRefused() => FenceAssert.Refused("TOCK0202", Tier.Kernel, """
        using Tock;
        sealed class Driver
        {
            [BootTime] internal void Configure() { }
            internal void Later()
            {
                Configure(); // here
            }
        }
        """);

    [Fact]
    public void Lambda_InBootTimeMethod_DoesNotInheritTheMark() => FenceAssert.Refused("TOCK0201", Tier.Kernel, """
        using Tock;
        delegate int[] Run(); delegate int[] RunWith(int n);
        sealed class Driver
        {
            [BootTime] internal static Run Make(int n) => () =>
                new int[n]; // here
        }
        """);

    [Fact]
    public void DelegateOfBootTimeMethod_IsRefused() => FenceAssert.Refused("TOCK0204", Tier.Board, """
        using Tock;
        delegate void Run();
        sealed class Driver
        {
            private readonly Run _later;
            internal Driver()
            {
                _later = Configure; // here
            }
            [BootTime] private void Configure() { }
            internal void Later() => _later();
        }
        """);

    [Theory]
    [InlineData("abstract class B { internal abstract void M(); } sealed class D : B { [BootTime] internal override void M()\n { } // here\n }")]
    [InlineData("abstract class B { [BootTime] internal abstract void M(); } sealed class D : B { internal override void M()\n { } // here\n }")]
    [InlineData("interface I { void M(int a); } sealed class D : I { [BootTime] public void M(int a)\n { } // here\n }")]
    [InlineData("interface I<T> { void M(T a); } sealed class D : I<int> { [BootTime] void I<int>.M(int a)\n { } // here\n }")]
    [InlineData("interface I<T> { void M(T a); } sealed class D : I<int> { [BootTime] public void M(int a)\n { } // here\n }")]
    public void Implementation_DisagreesWithContract_IsRefused(string source) =>
        FenceAssert.Refused("TOCK0203", Tier.Kernel, "using Tock;\n" + source);

    [Fact]
    public void Implementation_AgreesWithContract_IsAccepted() => FenceAssert.Accepted(Tier.Kernel, """
        using Tock;
        interface I { [BootTime] object Make(); void Use(); }
        sealed class D : I { [BootTime] public object Make() => new D(); public void Use() { } }
        """);

    [Theory]
    [InlineData("sealed class Node { internal Node? Next; } static class S {\n internal static readonly Node A = new Node(); // here\n }")]
    [InlineData("static class S {\n internal static readonly object[] A = new object[4]; // here\n }")]
    [InlineData("sealed class Wide { internal long V; } static class S {\n internal static readonly Wide A = new Wide(); // here\n }")]
    [InlineData("delegate void Run(); static class S {\n internal static readonly Run A = new Run(M); // here\n static void M() { } }")]
    public void StaticField_OfAGraph_IsRefused(string source) => FenceAssert.Refused("TOCK0205", Tier.Kernel, source);

    [Fact]
    public void StaticField_OfPlainValues_IsAccepted() => FenceAssert.Accepted(Tier.Board, """
        sealed class Counter { private int _value = 3; internal int Next() => _value++; }
        static class S
        {
            internal const int Limit = 4;
            internal static readonly Counter Calls = new Counter();
            internal static readonly int[] Table = new int[8];
            internal static readonly int[] Filled = { 1, 2, 3, 4, 5 };
            internal static int s_plain = 7;
        }
        """);

    [Fact]
    public void InheritedObjectMethod_OnStruct_IsRefused() => FenceAssert.Refused("TOCK0206", Tier.Kernel, """
        struct Plain { internal int V; }
        struct Own { public override int GetHashCode() => 1; }
        sealed class Driver
        {
            internal int Bad(Plain p)
            {
                return p.GetHashCode(); // here
            }
            internal int Good(Own p) => p.GetHashCode();
        }
        """);

    [Theory]
    [InlineData(Tier.Application)]
    [InlineData(Tier.Runtime)]
    public void OtherTiers_Allocate_AreAccepted(Tier tier)
    {
        using CompiledSnippet snippet = CompiledSnippet.Compile("sealed class D { object M() => new D(); }", FenceAssert.NameFor(tier));
        Assert.DoesNotContain(snippet.Check(tier), f => f.Rule.StartsWith("TOCK02", StringComparison.Ordinal));
    }
}
