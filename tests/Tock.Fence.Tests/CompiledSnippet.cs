// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Tock.Fence.Tests;

/// <summary>A source text compiled like a device project, on disk with its PDB for as long as the object lives.</summary>
internal sealed class CompiledSnippet : IDisposable
{
    private const string Marker = "// here";

    /// <summary>The core library that snippets compile against.</summary>
    internal static readonly string CoreLibrary = Recorded("TockCoreLib");

    /// <summary>The ahead-of-time compiler.</summary>
    internal static readonly string Ilc = Recorded("TockIlc");

    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("tock-fence-");
    private readonly string _source;

    private CompiledSnippet(string source, string name)
    {
        _source = source;
        Path = System.IO.Path.Combine(_directory.FullName, name + ".dll");
    }

    /// <summary>The assembly.</summary>
    internal string Path { get; }

    /// <summary>One-based lines of the source that end with the marker.</summary>
    internal IReadOnlyList<int> MarkedLines =>
        [.. _source.Split('\n').Select((text, index) => (text, index)).Where(l => l.text.TrimEnd().EndsWith(Marker, StringComparison.Ordinal)).Select(l => l.index + 1)];

    /// <inheritdoc/>
    public void Dispose() => _directory.Delete(recursive: true);

    /// <summary>Compiles; fails the test with the compiler's errors if that is impossible.</summary>
    internal static CompiledSnippet Compile(
        string source, string name = "Tock.Capsules.Sample", bool allowUnsafe = false, bool memorySafetyRules = true,
        bool optimize = true, params CompiledSnippet[] references)
    {
        CompiledSnippet snippet = new(source, name);
        CSharpParseOptions parsing = new CSharpParseOptions(LanguageVersion.Preview)
            .WithFeatures(memorySafetyRules ? [new("updated-memory-safety-rules", "true")] : []);
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: allowUnsafe,
            optimizationLevel: optimize ? OptimizationLevel.Release : OptimizationLevel.Debug,
            nullableContextOptions: NullableContextOptions.Enable);
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, parsing, path: "Sample.cs", encoding: System.Text.Encoding.UTF8);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [tree],
            [MetadataReference.CreateFromFile(CoreLibrary), .. references.Select(r => MetadataReference.CreateFromFile(r.Path))],
            options);
        EmitOptions emit = new(
            debugInformationFormat: DebugInformationFormat.PortablePdb, runtimeMetadataVersion: "v4.0.30319");
        using (FileStream assembly = File.Create(snippet.Path))
        using (FileStream symbols = File.Create(System.IO.Path.ChangeExtension(snippet.Path, ".pdb")))
        {
            EmitResult result = compilation.Emit(assembly, symbols, options: emit);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        }

        return snippet;
    }

    /// <summary>Runs the fence.</summary>
    internal IReadOnlyList<Finding> Check(
        Tier tier, FloatingPoint floatingPoint = FloatingPoint.None, params CompiledSnippet[] references) =>
        AssemblyFence.Check(new FenceOptions
        {
            AssemblyPath = Path,
            Tier = tier,
            FloatingPoint = floatingPoint,
            References = [CoreLibrary, .. references.Select(r => r.Path)],
        });

    // The build records paths that only it knows.
    private static string Recorded(string key) => typeof(CompiledSnippet).Assembly
        .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), inherit: false)
        .Cast<System.Reflection.AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;
}
