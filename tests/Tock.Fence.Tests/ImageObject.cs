// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;

namespace Tock.Fence.Tests;

/// <summary>An object file that ilc made of one board with the core library.</summary>
public sealed class ImageObject : IDisposable
{
    private const string Source = """
        using System.Runtime;
        using System.Runtime.CompilerServices;
        using Tock;
        namespace Sample;
        public sealed class Part
        {
            public readonly int[] Values;
            [MethodImpl(MethodImplOptions.NoInlining)]
            public Part(int n)
            {
                Values = new int[n];
            }
        }
        public sealed class Graph
        {
            public static readonly Graph s_first = new Graph(new Graph(null));
            public readonly Graph? Next;
            public Graph(Graph? next) { Next = next; }
        }
        public static class Board
        {
            private static int s_count;
            [BootTime, RuntimeExport("tock_board_main")]
            public static void Main()
            {
                s_count += Compose().Values.Length;
                s_count += Over(1).GetHashCode() + Over("x").GetHashCode() + Fill(5) + Plain(s_count);
                s_count += Graph.s_first.Next == null ? 1 : 2;
            }
            [BootTime, MethodImpl(MethodImplOptions.NoInlining)]
            private static Part Compose() => new Part(s_count);
            [MethodImpl(MethodImplOptions.NoInlining)]
            private static object Over(string text) => text;
            [MethodImpl(MethodImplOptions.NoInlining)]
            private static object Over(int number) => number; // here
            [MethodImpl(MethodImplOptions.NoInlining)]
            private static int Fill<T>(T value) => new T[s_count].Length; // here
            [MethodImpl(MethodImplOptions.NoInlining)]
            private static int Plain(int number) => number * 3;
        }
        """;

    public ImageObject()
    {
        Board = CompiledSnippet.Compile(Source, "Tock.Boards.Sample");
        Path = System.IO.Path.ChangeExtension(Board.Path, ".o");
        ProcessStartInfo start = new(CompiledSnippet.Ilc,
        [
            Board.Path, CompiledSnippet.CoreLibrary, "-o:" + Path, "--systemmodule:Tock.CoreLib", "--targetos:linux",
            "--targetarch:armel", "--Os", "-g", "--nativelib", "--directpinvoke:*",
        ])
        {
            RedirectStandardOutput = true,
        };
        using Process ilc = Process.Start(start)!;
        string output = ilc.StandardOutput.ReadToEnd();
        ilc.WaitForExit();
        Assert.True(ilc.ExitCode == 0, output);
    }

    /// <summary>The object file.</summary>
    public string Path { get; }

    internal CompiledSnippet Board { get; }

    /// <inheritdoc/>
    public void Dispose() => Board.Dispose();
}
