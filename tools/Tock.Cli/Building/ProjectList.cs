// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Security;
using System.Text;

namespace Tock.Cli.Building;

/// <summary>Several projects as one thing that the <c>dotnet</c> command takes.</summary>
internal static class ProjectList
{
    /// <summary>Writes a solution.</summary>
    /// <param name="repository">The tree; the file goes among what is made.</param>
    /// <param name="name">Its name.</param>
    /// <param name="projects">Paths of the projects.</param>
    /// <returns>Path of the file.</returns>
    internal static string Write(Repository repository, string name, IEnumerable<string> projects)
    {
        StringBuilder text = new("<Solution>\n");
        foreach (string project in projects)
        {
            text.Append("  <Project Path=\"").Append(SecurityElement.Escape(project)).Append("\" />\n");
        }

        text.Append("</Solution>\n");
        string path = Path.Combine(repository.Artifacts, "tock", name + ".slnx");
        File.WriteAllText(path, text.ToString());
        return path;
    }
}
