// SPDX-License-Identifier: Apache-2.0 OR MIT

using Microsoft.CodeAnalysis;

namespace Tock.TestGenerator;

/// <summary>What the generator refuses.</summary>
internal static class Diagnostics
{
    private const string Category = "Tock";

    /// <summary>A method cannot be a test.</summary>
    internal static DiagnosticDescriptor NoTest { get; } =
        new("TOCK0620", "A method cannot be a test", "{0} cannot be a test: {1}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true);

    /// <summary>The application has an entry point of its own.</summary>
    internal static DiagnosticDescriptor OwnEntryPoint { get; } = new(
        "TOCK0621",
        "A test application has an entry point of its own",
        "Statements outside of methods, or a Main, are a program's entry point, and the entry point of a test application runs its tests; leave this file out, and include those with the code to be tested",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);
}
