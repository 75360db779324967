// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking.Languages;

/// <summary>A program in one language.</summary>
/// <param name="Language">Its column, one of <see cref="LanguageCatalog.Columns"/>.</param>
/// <param name="Folder">Its project's folder, relative to the repository's root; the project has the folder's name.</param>
/// <param name="Exit">The symbol whose first execution ends the run: where the program ends its process.</param>
public sealed record ProgramVariant(string Language, string Folder, string Exit)
{
    /// <summary>
    /// Symbols, in the order they are executed, between which the program's parts lie: one more than the program has parts. By default from the process's first instruction to its
    /// end.
    /// </summary>
    public IReadOnlyList<string> Marks { get; init; } = ["_start", Exit];

    /// <summary>The name of the project and the application.</summary>
    public string Name => Path.GetFileName(Folder);
}
