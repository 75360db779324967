// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Building;

/// <summary>Finds a project by a path that was typed.</summary>
internal static class ProjectFolder
{
    /// <summary>The project file of a path: the file itself, or the only one of a folder.</summary>
    /// <returns>Its full path; null if there is none, or more than one.</returns>
    internal static string? Find(string path)
    {
        if (File.Exists(path) && path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase))
        {
            return Path.GetFullPath(path);
        }

        // A bare name is an application's of the catalog, even if there is a folder of that name here.
        string[] projects = path.Contains('/', StringComparison.Ordinal) && Directory.Exists(path) ? Directory.GetFiles(path, "*.csproj") : [];
        return projects.Length == 1 ? Path.GetFullPath(projects[0]) : null;
    }
}
