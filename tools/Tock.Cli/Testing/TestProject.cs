// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Testing;

/// <summary>A test project of the tree.</summary>
/// <param name="Name">Name of the project file without extension.</param>
/// <param name="Path">Path of the project file.</param>
public sealed record TestProject(string Name, string Path)
{
    private const string TestSdk = "Microsoft.NET.Test.Sdk";

    /// <summary>Whether the tests run on the emulated board, or build for it.</summary>
    public bool RunsOnBoard => Name.Contains("Machine", StringComparison.Ordinal);

    /// <summary>All test projects: those below <c>tests/</c> that reference the test SDK; host tests first, then those on the emulated board, by name.</summary>
    public static IReadOnlyList<TestProject> Load(Repository repository)
    {
        if (!Directory.Exists(repository.Tests))
        {
            return [];
        }

        return
        [
            .. Directory.EnumerateFiles(repository.Tests, "*.csproj", SearchOption.AllDirectories)
                .Where(path => File.ReadAllText(path).Contains(TestSdk, StringComparison.Ordinal))
                .Select(path => new TestProject(System.IO.Path.GetFileNameWithoutExtension(path), path))
                .OrderBy(project => project.RunsOnBoard)
                .ThenBy(project => project.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The named projects, or all when no name is given.</summary>
    /// <exception cref="ToolException">A name is not known.</exception>
    public static IReadOnlyList<TestProject> Select(IReadOnlyList<TestProject> known, IReadOnlyList<string> names)
    {
        foreach (string name in names.Where(name => known.All(project => project.Name != name)))
        {
            throw new ToolException($"there is no test project '{name}'; known: {string.Join(", ", known.Select(project => project.Name))}", "./tock test --help", ExitCode.Usage);
        }

        return names.Count == 0 ? known : [.. known.Where(project => names.Contains(project.Name))];
    }
}
