// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tock.TestGenerator;

/// <summary>Reads what the generator must know of a method that is marked as a test.</summary>
internal static class TestMethodReader
{
    private const string TaskType = "System.Threading.Tasks.Task";

    private static readonly SymbolDisplayFormat s_names =
        SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    internal static TestMethod Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        IMethodSymbol method = (IMethodSymbol)context.TargetSymbol;
        INamedTypeSymbol type = method.ContainingType;
        Location location = ((MethodDeclarationSyntax)context.TargetNode).Identifier.GetLocation();
        return new TestMethod(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            SyntaxFacts.GetKeywordKind(method.Name) == SyntaxKind.None ? method.Name : "@" + method.Name,
            type.ToDisplayString(s_names) + "." + method.Name,
            SourceSpot.Of(location),
            method.IsStatic,
            IsTask(method.ReturnType),
            method.IsStatic ? Disposal.None : DisposalOf(type),
            ProblemOf(method));
    }

    private static bool IsTask(ITypeSymbol type)
    {
        for (ITypeSymbol? known = type; known is not null; known = known.BaseType)
        {
            if (known.ToDisplayString() == TaskType)
            {
                return true;
            }
        }

        return false;
    }

    private static Disposal DisposalOf(INamedTypeSymbol type)
    {
        bool Has(string name) => type.AllInterfaces.Any(known => known.ToDisplayString() == name);
        return Has("System.IAsyncDisposable") ? Disposal.Asynchronous : Has("System.IDisposable") ? Disposal.Synchronous : Disposal.None;
    }

    private static string? ProblemOf(IMethodSymbol method)
    {
        if (method.Parameters.Length != 0)
        {
            return "it has parameters, and nobody knows what to pass";
        }

        if (method.IsGenericMethod)
        {
            return "it is generic, and nobody knows for which type";
        }

        if (!method.ReturnsVoid && !IsTask(method.ReturnType))
        {
            return "it returns neither nothing nor a Task";
        }

        if (method.ReturnsVoid && method.IsAsync)
        {
            return "it is async and returns nothing, so that nobody knows when it ends; let it return a Task";
        }

        if (!IsReached(method))
        {
            return "it is private or protected, and the list of tests is in another class; make it public or internal";
        }

        return ProblemOf(method.ContainingType, method.IsStatic);
    }

    private static string? ProblemOf(INamedTypeSymbol type, bool isStatic)
    {
        for (INamedTypeSymbol? outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsGenericType)
            {
                return "its type is generic, and nobody knows for which type";
            }

            if (!IsReached(outer) || outer.IsFileLocal)
            {
                return "its type is private, protected or of one file, and the list of tests is in another; make the type internal";
            }
        }

        if (isStatic)
        {
            return null;
        }

        if (type.IsAbstract || type.TypeKind == TypeKind.Interface)
        {
            return "its type is abstract, so there is no object to run it on";
        }

        IMethodSymbol? constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.Length == 0 && IsReached(candidate));
        return constructor is null ? "its type has no constructor without parameters"
            : HasRequired(type) && !SetsRequired(constructor) ? "its type has required members, and nobody knows what to set them to"
            : null;
    }

    private static bool HasRequired(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? known = type; known is not null; known = known.BaseType)
        {
            if (known.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SetsRequired(IMethodSymbol constructor) =>
        constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "SetsRequiredMembersAttribute");

    private static bool IsReached(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;
}
