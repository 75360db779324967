// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking.Languages;

/// <summary>The programs that are compared. A variant in another language is one more line here.</summary>
public static class LanguageCatalog
{
    /// <summary>C#, compiled ahead of time.</summary>
    public const string CSharp = "C#";

    /// <summary>C, optimised for size as applications are by default.</summary>
    public const string CSmall = "C -Os";

    private const string CFast = "C -O2";
    private const string Assembly = "assembly";

    // Where the libraries for C and C#, and the examples in assembly, end a process.
    private const string LibraryExit = "tock_exit_terminate";
    private const string AssemblyExit = "over";

    private static readonly string[] s_cpuMarks = ["bench_list", "bench_matrix", "bench_states", "bench_end"];

    private static readonly string[] s_cpuMarksOfCSharp = [.. ((string[])["List", "Matrices", "States", "End"]).Select(mark => $"bench_cpu_cs_Tock_Benchmarks_Cpu_Marks__{mark}")];

    /// <summary>The columns of the tables. A program that a language does not have yet shows "-" there.</summary>
    public static IReadOnlyList<string> Columns { get; } = [CSharp, CSmall, CFast, Assembly];

    /// <summary>All programs, in the order of the report.</summary>
    public static IReadOnlyList<LanguageProgram> All { get; } =
    [
        new("hello", "hello: prints a line", ["instructions"],
        [
            new(CSharp, "examples/side-by-side/hello-cs", LibraryExit),
            new(CSmall, "examples/side-by-side/hello-c", LibraryExit),
            new(Assembly, "examples/side-by-side/hello-asm", AssemblyExit),
        ]),
        new("primes", "primes: sieves the primes below 2000, with a check value over them", ["instructions"],
        [
            new(CSharp, "examples/side-by-side/primes-cs", LibraryExit),
            new(CSmall, "examples/side-by-side/primes-c", LibraryExit),
            new(Assembly, "examples/side-by-side/primes-asm", AssemblyExit),
        ]),
        new("bench-cpu", "bench-cpu: lists, matrices and a state machine", ["instructions: lists", "instructions: matrices", "instructions: state machine"],
        [
            new(CSharp, "tests/benchmarks/bench-cpu-cs", LibraryExit) { Marks = s_cpuMarksOfCSharp },
            new(CSmall, "tests/benchmarks/bench-cpu-os", LibraryExit) { Marks = s_cpuMarks },
            new(CFast, "tests/benchmarks/bench-cpu-o2", LibraryExit) { Marks = s_cpuMarks },
        ]),
    ];
}
