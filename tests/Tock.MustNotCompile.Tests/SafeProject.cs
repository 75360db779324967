// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Tock.Fence;

namespace Tock.MustNotCompile.Tests;

/// <summary>
/// A real project of the safe tier. MSBuild is asked once for the compiler's command line; each case is then compiled with
/// exactly that and checked by the fence with the tier that the project declares.
/// </summary>
internal sealed class SafeProject
{
    private readonly CSharpCommandLineArguments _arguments;
    private readonly Tier _tier;
    private readonly FloatingPoint _floatingPoint;
    private readonly MetadataReference[] _references;

    private SafeProject(string project, JsonElement evaluation)
    {
        string[] arguments = [.. evaluation.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
            .Select(a => a.GetProperty("Identity").GetString()!)];
        JsonElement properties = evaluation.GetProperty("Properties");
        _arguments = CSharpCommandLineParser.Default.Parse(arguments, Path.GetDirectoryName(project), sdkDirectory: null);
        _tier = Enum.Parse<Tier>(properties.GetProperty("TockTier").GetString()!);
        _floatingPoint = Enum.Parse<FloatingPoint>(properties.GetProperty("TockFloatingPoint").GetString()!, ignoreCase: true);
        _references = [.. _arguments.MetadataReferences.Select(r => MetadataReference.CreateFromFile(r.Reference))];
    }

    /// <summary>Builds the project of a kind with its control, as an author would, and keeps the compiler's command line.</summary>
    internal static SafeProject Load(string kind)
    {
        string project = Sources.ProjectOf(kind);
        DirectoryInfo directory = Directory.CreateTempSubdirectory("tock-control-");
        try
        {
            // A source that was never compiled before: the compiler's step would otherwise be skipped as up to date.
            string source = Path.Combine(directory.FullName, "Control.cs");
            File.Copy(Sources.ControlOf(kind), source);
            (int exitCode, string output) = DotNet.Run(
                "build", project, "-restore", "-t:Build", "-m:1", "-nologo", "-p:TockCase=" + source, "-p:ProvideCommandLineArgs=true",
                "-getItem:CscCommandLineArgs", "-getProperty:TockTier,TockFloatingPoint");
            Assert.True(exitCode == 0, output);
            using JsonDocument document = JsonDocument.Parse(output);
            return new SafeProject(project, document.RootElement);
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    /// <summary>Compiles sources and, if that succeeds, runs the fence.</summary>
    /// <returns>The errors, each beginning with its code.</returns>
    internal IReadOnlyList<string> Build(IEnumerable<string> sources)
    {
        IEnumerable<SyntaxTree> trees = sources.Select(path => CSharpSyntaxTree.ParseText(
            SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8), _arguments.ParseOptions, path));
        CSharpCompilation compilation = CSharpCompilation.Create(
            _arguments.CompilationName ?? Path.GetFileNameWithoutExtension(_arguments.OutputFileName),
            trees, _references, _arguments.CompilationOptions);
        DirectoryInfo directory = Directory.CreateTempSubdirectory("tock-case-");
        try
        {
            string assembly = Path.Combine(directory.FullName, _arguments.OutputFileName!);
            EmitResult result;
            using (FileStream output = File.Create(assembly))
            using (FileStream symbols = File.Create(Path.ChangeExtension(assembly, ".pdb")))
            {
                result = compilation.Emit(output, symbols, options: _arguments.EmitOptions);
            }

            string[] errors = [.. result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{d.Id} {d}")];
            return result.Success ? Fence(assembly) : errors;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private string[] Fence(string assembly)
    {
        FenceOptions options = new()
        {
            AssemblyPath = assembly,
            Tier = _tier,
            FloatingPoint = _floatingPoint,
            References = [.. _arguments.MetadataReferences.Select(r => r.Reference)],
        };
        return [.. AssemblyFence.Check(options).Select(f => $"{f.Rule} {f}")];
    }
}
