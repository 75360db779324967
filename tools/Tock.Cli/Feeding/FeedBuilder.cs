// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.IO.Compression;
using System.Xml.Linq;
using Tock.Cli.Building;
using Tock.Cli.Commands;
using Tock.Emulation.Boards;

namespace Tock.Cli.Feeding;

/// <summary>Makes the packages of the SDK, of tests on the desktop, the templates and the tool, and puts them into a folder from which NuGet installs.</summary>
internal static class FeedBuilder
{
    private const string Configuration = "Release";

    private static readonly string[] s_projects = ["sdk/Tock.Sdk/Tock.Sdk.csproj", "sdk/Tock.Testing.Package/Tock.Testing.Package.csproj", "templates/Tock.Templates.csproj", "tools/Tock.Cli/Tock.Cli.csproj"];

    /// <summary>Makes them all.</summary>
    /// <param name="context">The tree and the console.</param>
    /// <param name="folder">The folder, absolute; made if it is not there.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The packages by name.</returns>
    /// <exception cref="ToolException">A build failed, or the folder cannot be used.</exception>
    internal static async Task<IReadOnlyList<FeedPackage>> BuildAsync(CommandContext context, string folder, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot make the folder {folder}: {e.Message}", "./tock feed FOLDER, one that can be written");
        }

        Repository repository = context.Repository;
        BuildTarget[] kernels = [.. BoardCatalog.All.Select(board => BuildTarget.Kernel(repository, board, Configuration))];
        await context.Builder.BuildAsync(kernels, Configuration, cancellationToken: cancellationToken).ConfigureAwait(false);

        // Into a folder of its own first: what is there then is what was made now, and a feed is never half made.
        string made = Path.Combine(repository.Artifacts, "tock", $"feed.{Environment.ProcessId}");
        Directory.CreateDirectory(made);
        try
        {
            await PackAsync(context, made, cancellationToken).ConfigureAwait(false);
            return Publish(made, folder);
        }
        finally
        {
            Directory.Delete(made, recursive: true);
        }
    }

    private static async Task PackAsync(CommandContext context, string made, CancellationToken cancellationToken)
    {
        Repository repository = context.Repository;
        string solution = ProjectList.Write(repository, "feed", s_projects.Select(project => Path.Combine(repository.Root, project)));
        BuildLog log = new();
        // One after the other: the SDK has the tool in it, too. What the projects refer to is not in the list, and would be built in another configuration.
        int exitCode = await context.Console.ProgressAsync(
            $"Packing {string.Join(", ", s_projects.Select(Path.GetFileNameWithoutExtension))}",
            () => DotnetCommand.RunAsync(["pack", solution, "-c", Configuration, "-o", made, "-m:1", "-p:ShouldUnsetParentConfigurationAndPlatform=false", "-v:minimal", "-nologo"], repository.Root, log.Add, cancellationToken)).ConfigureAwait(false);
        if (exitCode != 0)
        {
            foreach (string line in log.Errors())
            {
                context.Console.Detail(line);
            }

            throw new ToolException("the packages could not be made", "mend the errors above and type the command again");
        }
    }

    private static List<FeedPackage> Publish(string made, string folder)
    {
        List<FeedPackage> packages = [];
        foreach (string file in Directory.GetFiles(made, "*.nupkg").Order(StringComparer.Ordinal))
        {
            string target = Path.Combine(folder, Path.GetFileName(file));
            try
            {
                File.Copy(file, target, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new ToolException($"cannot write {target}: {e.Message}", "./tock feed FOLDER, one that can be written");
            }

            (string id, string version) = ReadIdentity(target);
            packages.Add(new FeedPackage(id, version, target, new FileInfo(target).Length));
        }

        return packages;
    }

    private static (string Id, string Version) ReadIdentity(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using Stream stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        string Value(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
        return (Value("id"), Value("version"));
    }
}
