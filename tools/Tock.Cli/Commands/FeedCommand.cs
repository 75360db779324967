// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Text.Json;
using Tock.Cli.Feeding;

namespace Tock.Cli.Commands;

/// <summary><c>tock feed</c>: makes a folder from which the SDK, the templates and the tool are installed.</summary>
internal static class FeedCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        Argument<string?> folder = new("folder")
        {
            Description = "The folder; made if it is not there, default artifacts/feed",
            HelpName = "FOLDER",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new("feed", "Make a package feed in a folder: SDK, templates, this tool; for applications outside the tree") { folder, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await MakeAsync(context, parsed.GetValue(folder), parsed.GetValue(json), cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }

    private static async Task MakeAsync(CommandContext context, string? folder, bool json, CancellationToken cancellationToken)
    {
        if (folder is { Length: 0 })
        {
            throw new ToolException("the path of the folder is empty", "./tock feed FOLDER", ExitCode.Usage);
        }

        string path = Path.GetFullPath(folder ?? Path.Combine(context.Repository.Artifacts, "feed"));
        if (File.Exists(path))
        {
            throw new ToolException($"{path} is a file", "./tock feed FOLDER", ExitCode.Usage);
        }

        IReadOnlyList<FeedPackage> packages = await FeedBuilder.BuildAsync(context, path, cancellationToken).ConfigureAwait(false);
        PackageCache cache = await PackageCache.FindAsync(context.Repository.Root, cancellationToken).ConfigureAwait(false);
        foreach (FeedPackage package in packages.Where(cache.Forget))
        {
            context.Console.Detail($"NuGet had unpacked {package.Id} {package.Version} before; it will take the new one.");
        }

        string[] next = Next(path, packages);
        if (json)
        {
            var result = new
            {
                folder = path,
                packages = packages.Select(package => new { id = package.Id, version = package.Version, path = package.Path, bytes = package.Size }),
                next,
            };
            context.Console.Results.WriteLine(JsonSerializer.Serialize(result, s_indented));
            return;
        }

        TextWriter results = context.Console.Results;
        foreach (FeedPackage package in packages)
        {
            results.WriteLine($"{package.Id,-16} {package.Version,-10} {package.Size,9} bytes  {package.Path}");
        }

        results.WriteLine();
        results.WriteLine("Type next, in any folder:");
        foreach (string line in next)
        {
            results.WriteLine("  " + line);
        }

        results.WriteLine();
        results.WriteLine("The first makes the feed known to all projects of yours. To one alone, by a nuget.config beside it:");
        results.WriteLine("  <configuration>");
        results.WriteLine("    <packageSources>");
        results.WriteLine($"      <add key=\"tock\" value=\"{System.Security.SecurityElement.Escape(path)}\" />");
        results.WriteLine("    </packageSources>");
        results.WriteLine("  </configuration>");
    }

    private static string[] Next(string folder, IReadOnlyList<FeedPackage> packages)
    {
        string templates = packages.Single(package => package.Id == "Tock.Templates").Path;
        return
        [
            $"dotnet nuget add source {Quote(folder)} --name tock",
            $"dotnet new install {Quote(templates)} --force",
            "dotnet new tock-app -n Blink",
            "cd Blink && dotnet run",
        ];
    }

    private static string Quote(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
