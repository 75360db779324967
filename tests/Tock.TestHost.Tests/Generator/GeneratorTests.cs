// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tock.TestGenerator;

namespace Tock.TestHost.Tests.Generator;

/// <summary>What the generator makes of methods that are marked as tests.</summary>
public sealed class GeneratorTests
{
    private const string Library = """
        namespace Libtock.Testing
        {
            public sealed class TestAttribute : System.Attribute { }
            public abstract class TestTable
            {
                public abstract int Count { get; }
                public abstract string Describe(int index);
                public abstract System.Threading.Tasks.Task Run(int index);
            }
            public static class TestProgram
            {
                public static System.Threading.Tasks.Task Run(TestTable table) => System.Threading.Tasks.Task.CompletedTask;
            }
        }
        """;

    [Fact]
    public void Table_OfTestsOfAllForms_Compiles()
    {
        (Compilation output, _, string table) = Generate("""
            using System;
            using System.Threading.Tasks;
            using Libtock.Testing;
            namespace My.@int
            {
                public sealed class A { [Test] public void Plain() { } [Test] internal static void Static() { } [Test] public Task Later() => Task.CompletedTask; [Test] public void @class() { } }
                internal sealed class B : IDisposable { public void Dispose() { } [Test] public void Plain() { } [Test] public async Task<int> Later() { await Task.Yield(); return 1; } }
                internal sealed class C : IAsyncDisposable { public ValueTask DisposeAsync() => default; [Test] public void Plain() { } internal struct D { [Test] public void Inner() { } } }
            }
            """);

        Assert.Empty(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Contains("int Count => 8;", table, StringComparison.Ordinal);
        Assert.Contains("\"tests/Some.cs:6 My.int.A.Plain\"", table, StringComparison.Ordinal);
        Assert.Contains("My.int.C.D.Inner\"", table, StringComparison.Ordinal);
        Assert.NotNull(output.GetEntryPoint(CancellationToken.None));
    }

    [Theory]
    [InlineData("public sealed class A { [Test] public void T(int a) { } }", "A.T", "parameters")]
    [InlineData("public sealed class A { [Test] public void T<U>() { } }", "A.T", "it is generic")]
    [InlineData("public sealed class A { [Test] public int T() => 1; }", "A.T", "returns neither nothing nor a Task")]
    [InlineData("public sealed class A { [Test] public async void T() { await Task.Yield(); } }", "A.T", "async and returns nothing")]
    [InlineData("public sealed class A { [Test] private void T() { } }", "A.T", "private or protected")]
    [InlineData("public sealed class A<U> { [Test] public void T() { } }", "A<U>.T", "its type is generic")]
    [InlineData("public abstract class A { [Test] public void T() { } }", "A.T", "its type is abstract")]
    [InlineData("public sealed class A { public A(int a) { } [Test] public void T() { } }", "A.T", "no constructor without parameters")]
    [InlineData("public class B { public required int Number; } public sealed class A : B { [Test] public void T() { } }", "A.T", "required members")]
    [InlineData("public sealed class A { private sealed class B { [Test] public void T() { } } }", "A.B.T", "its type is private")]
    [InlineData("file sealed class A { [Test] public void T() { } }", "A.T", "of one file")]
    public void Method_ThatCannotBeATest_IsRefusedWithItsPlace(string source, string name, string reason)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics, string table) = Generate("using System.Threading.Tasks; using Libtock.Testing;\n" + source);

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("TOCK0620", diagnostic.Id);
        Assert.StartsWith(name + " cannot be a test: ", diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(reason, diagnostic.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("/project/tests/Some.cs", diagnostic.Location.GetLineSpan().Path);
        Assert.Equal(1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("int Count => 0;", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using System;\nConsole.WriteLine();\nConsole.WriteLine();\n")]
    [InlineData("internal static class Program\n{ private static void Main() { } }")]
    [InlineData("internal static class Program\n{ public static async System.Threading.Tasks.Task<int> Main(string[] arguments) { await System.Threading.Tasks.Task.Yield(); return 1; } }")]
    public void EntryPoint_OfTheApplication_IsRefused(string source)
    {
        (_, IReadOnlyList<Diagnostic> diagnostics, _) = Generate(source);

        Diagnostic diagnostic = Assert.Single(diagnostics);
        Assert.Equal("TOCK0621", diagnostic.Id);
        Assert.Equal(1, diagnostic.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Method_ThatIsOnlyCalledMain_IsNoEntryPoint()
    {
        (Compilation output, IReadOnlyList<Diagnostic> diagnostics, _) = Generate(
            "public sealed class A { public void Main() { } public static void Main(int number) { } public static void Main<T>() { } }");

        Assert.Empty(diagnostics);
        Assert.Equal("TockTestTable", output.GetEntryPoint(CancellationToken.None)!.ContainingType.Name);
    }

    private static (Compilation Output, IReadOnlyList<Diagnostic> Diagnostics, string Table) Generate(string source)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        string trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Some",
            [CSharpSyntaxTree.ParseText(source, options, "/project/tests/Some.cs"), CSharpSyntaxTree.ParseText(Library, options, "/project/Library.cs")],
            trusted.Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new TestTableGenerator().AsSourceGenerator()], parseOptions: options, optionsProvider: new ProjectDirectoryOptions("/project/"));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        GeneratorDriverRunResult result = driver.GetRunResult();
        return (output, result.Diagnostics, result.GeneratedTrees.Single().ToString());
    }
}
