// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;

namespace Tock.Cli.Feeding;

/// <summary>The folder in which NuGet keeps packages it has unpacked: by name and version, so that it takes a package made anew for the one it has.</summary>
internal sealed class PackageCache
{
    private readonly string _folder;

    private PackageCache(string folder)
    {
        _folder = folder;
    }

    /// <summary>Asks where the folder is.</summary>
    /// <param name="folder">The folder whose configuration holds.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="ToolException">It does not say.</exception>
    internal static async Task<PackageCache> FindAsync(string folder, CancellationToken cancellationToken)
    {
        const string Name = "global-packages:";
        List<string> lines = [];
        await DotnetCommand.RunAsync(["nuget", "locals", "global-packages", "--list"], folder, lines.Add, cancellationToken).ConfigureAwait(false);
        string line = lines.FirstOrDefault(line => line.Contains(Name, StringComparison.Ordinal))
            ?? throw new ToolException("NuGet does not say where it keeps packages", "dotnet nuget locals global-packages --list");
        return new PackageCache(line[(line.IndexOf(Name, StringComparison.Ordinal) + Name.Length)..].Trim());
    }

    /// <summary>Forgets a package, so that it is taken from its feed the next time.</summary>
    /// <returns>Whether it was there.</returns>
    internal bool Forget(FeedPackage package)
    {
        string unpacked = Path.Combine(_folder, package.Id.ToLowerInvariant(), package.Version.ToLowerInvariant());
        if (!Directory.Exists(unpacked))
        {
            return false;
        }

        Directory.Delete(unpacked, recursive: true);
        return true;
    }
}
