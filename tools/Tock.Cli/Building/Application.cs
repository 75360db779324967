// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Building;

/// <summary>An application project of the tree.</summary>
/// <param name="Name">Its name: that of its folder and project file.</param>
/// <param name="Project">Path of the project file.</param>
/// <param name="Language">Language as its project names it: C, Assembly, C#.</param>
/// <param name="Description">One line from its project, or empty.</param>
/// <param name="IsOfTheTour">Whether it is built and run when none is named. Those of a group (of one driver each, larger ones) are not.</param>
public sealed record Application(string Name, string Project, string Language, string Description, bool IsOfTheTour)
{
    /// <summary>Path of the Tock binary that its build makes.</summary>
    public string TbfPath(Repository repository, string configuration) =>
        Path.Combine(repository.Artifacts, "bin", Name, configuration.ToLowerInvariant(), $"{Name}.tbf");
}
