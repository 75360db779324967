// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Xml;
using System.Xml.Linq;

namespace Tock.Cli.Building;

/// <summary>
/// The example applications: each folder of <c>apps/</c> with a project of the same name, and those of its groups, the folders without one
/// (<c>apps/drivers/</c>, <c>apps/programs/</c>).
/// </summary>
public static class ApplicationCatalog
{
    /// <summary>All applications by name, those of the tour first.</summary>
    public static IReadOnlyList<Application> Load(Repository repository)
    {
        if (!Directory.Exists(repository.Applications))
        {
            return [];
        }

        ILookup<bool, string> folders = Directory.GetDirectories(repository.Applications).ToLookup(folder => File.Exists(ProjectOf(folder)));
        return
        [
            .. Sorted(folders[true], isOfTheTour: true),
            .. Sorted(folders[false].SelectMany(Directory.GetDirectories).Where(folder => File.Exists(ProjectOf(folder))), isOfTheTour: false),
        ];
    }

    /// <summary>The named applications (by name, or by the folder of a project) in the order of the names, each once; when no name is given, all that are <see cref="Application.IsOfTheTour"/>.</summary>
    /// <exception cref="ToolException">A name is not known.</exception>
    public static IReadOnlyList<Application> Select(IReadOnlyList<Application> known, IReadOnlyList<string> names)
    {
        string knownNames = string.Join(", ", known.Select(application => application.Name));
        List<Application> selected = [];
        foreach (string name in names.Distinct(StringComparer.Ordinal))
        {
            selected.Add(known.FirstOrDefault(application => application.Name == name)
                ?? OfFolder(name)
                ?? throw new ToolException($"there is no application '{name}'; known: {knownNames}", "./tock run --list-apps", ExitCode.Usage));
        }

        return names.Count == 0 ? [.. known.Where(application => application.IsOfTheTour)] : selected;
    }

    private static string ProjectOf(string folder) => Path.Combine(folder, Path.GetFileName(folder) + ".csproj");

    private static IEnumerable<Application> Sorted(IEnumerable<string> folders, bool isOfTheTour) =>
        folders.Select(folder => Read(ProjectOf(folder), isOfTheTour)).OrderBy(application => application.Name, StringComparer.Ordinal);

    // An application of one's own: its project's folder.
    private static Application? OfFolder(string path) =>
        ProjectFolder.Find(path) is { } project ? Read(project, isOfTheTour: false) : null;

    private static Application Read(string project, bool isOfTheTour)
    {
        string Property(XDocument document, string name) =>
            document.Descendants().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim() ?? string.Empty;

        try
        {
            XDocument document = XDocument.Load(project);
            string language = Property(document, "TockLanguage");
            return new Application(
                Path.GetFileNameWithoutExtension(project),
                project,
                language.Length == 0 ? "C#" : language,
                Property(document, "Description"),
                isOfTheTour);
        }
        catch (XmlException e)
        {
            throw new ToolException($"{project}({e.LineNumber},{e.LinePosition}): {e.Message}");
        }
    }
}
