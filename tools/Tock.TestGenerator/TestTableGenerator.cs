// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tock.TestGenerator;

/// <summary>Finds the methods that are marked as tests, and writes the list of them and the entry point of the application.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class TestTableGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<ImmutableArray<TestMethod>> methods = context.SyntaxProvider
            .ForAttributeWithMetadataName("Libtock.Testing.TestAttribute", (node, _) => node is MethodDeclarationSyntax, TestMethodReader.Read)
            .Collect();
        IncrementalValueProvider<string> directory = context.AnalyzerConfigOptionsProvider.Select(
            (options, _) => options.GlobalOptions.TryGetValue("build_property.projectdir", out string? value) ? value : string.Empty);
        IncrementalValuesProvider<SourceSpot> entryPoints = context.SyntaxProvider
            .CreateSyntaxProvider(
                (node, _) => node is GlobalStatementSyntax or MethodDeclarationSyntax { Identifier.ValueText: WellKnownMemberNames.EntryPointMethodName },
                (found, _) => EntryPointOf(found.Node))
            .Where(spot => spot is not null)
            .Select((spot, _) => spot!);
        context.RegisterSourceOutput(
            entryPoints.Collect(),
            (output, spots) =>
            {
                if (spots.Length != 0)
                {
                    output.ReportDiagnostic(Diagnostic.Create(Diagnostics.OwnEntryPoint, spots[0].ToLocation()));
                }
            });
        context.RegisterSourceOutput(methods.Combine(directory), (output, found) => Write(output, found.Left, found.Right));
    }

    // Other methods of that name take something else, or need an object.
    private static SourceSpot? EntryPointOf(SyntaxNode node)
    {
        if (node is not MethodDeclarationSyntax method)
        {
            return SourceSpot.Of(node.GetLocation());
        }

        SeparatedSyntaxList<ParameterSyntax> parameters = method.ParameterList.Parameters;
        bool takesArguments = parameters.Count == 1 && parameters[0].Type is ArrayTypeSyntax { ElementType: PredefinedTypeSyntax element } && element.Keyword.IsKind(SyntaxKind.StringKeyword);
        bool isEntryPoint = method.Modifiers.Any(SyntaxKind.StaticKeyword) && method.TypeParameterList is null && (parameters.Count == 0 || takesArguments);
        return isEntryPoint ? SourceSpot.Of(method.Identifier.GetLocation()) : null;
    }

    private static void Write(SourceProductionContext output, ImmutableArray<TestMethod> methods, string projectDirectory)
    {
        foreach (TestMethod method in methods.Where(method => method.Problem is not null))
        {
            output.ReportDiagnostic(Diagnostic.Create(Diagnostics.NoTest, method.Place.ToLocation(), method.Name, method.Problem));
        }

        TestMethod[] tests =
        [
            .. methods.Where(method => method.Problem is null)
                .OrderBy(method => method.Place.Path, StringComparer.Ordinal)
                .ThenBy(method => method.Place.Span.Start),
        ];
        output.AddSource("TockTestTable.g.cs", TestTableWriter.Write(tests, projectDirectory));
    }
}
