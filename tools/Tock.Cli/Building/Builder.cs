// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Cli.Console;
using Tock.Cli.Setup;

namespace Tock.Cli.Building;

/// <summary>Builds kernels and applications through <c>dotnet build</c>: all that are needed in one run, none that are up to date.</summary>
public sealed class Builder
{
    // EWOULDBLOCK of Linux and of macOS; ERROR_SHARING_VIOLATION.
    private static readonly int[] s_sharingViolations = [11, 35, unchecked((int)0x8007_0020)];

    private readonly Repository _repository;
    private readonly ToolConsole _console;
    private readonly ToolSetup _setup;

    /// <summary>Creates a builder for a tree.</summary>
    public Builder(Repository repository, ToolConsole console, ToolSetup setup)
    {
        _repository = repository;
        _console = console;
        _setup = setup;
    }

    /// <summary>Builds the targets that are not up to date; all of them when <paramref name="always"/> is set.</summary>
    /// <param name="targets">What to build.</param>
    /// <param name="configuration">Release or Debug.</param>
    /// <param name="always">Whether to build what is up to date too.</param>
    /// <param name="cancellationToken">Ends the build.</param>
    /// <returns>What the builds reported of themselves.</returns>
    /// <exception cref="ToolException">A build failed; its errors have been shown.</exception>
    public async Task<IReadOnlyList<string>> BuildAsync(IReadOnlyList<BuildTarget> targets, string configuration, bool always = false, CancellationToken cancellationToken = default)
    {
        foreach (BuildTarget target in targets.Where(target => !File.Exists(target.Project)))
        {
            throw new ToolException($"cannot build the {target.Name}: this tree has no {_repository.Relative(target.Project)}");
        }

        using FileStream held = await LockAsync(cancellationToken).ConfigureAwait(false);
        (BuildTarget Target, BuildStamp Stamp)[] stale =
        [
            .. targets.Select(target => (Target: target, Stamp: BuildStamp.Take(_repository, target, configuration)))
                .Where(item => always || item.Target.IsAlwaysStale || !item.Stamp.IsUpToDate),
        ];
        if (stale.Length == 0)
        {
            return [];
        }

        await _setup.EnsureAsync(RequiredTool.ForBuilding).ConfigureAwait(false);
        KeptImage[] before = [.. stale.Select(item => KeptImage.Read(item.Target.Output))];
        string solution = ProjectList.Write(_repository, "build", stale.Select(item => item.Target.Project));
        BuildLog log = new();
        string names = string.Join(", ", stale.Select(item => item.Target.Name));
        int exitCode = await _console.ProgressAsync(
            $"Building {Count(stale.Length, names)} ({configuration})",
            () => DotnetCommand.RunAsync(["build", solution, "-c", configuration, "-v:minimal", "-nologo"], _repository.Root, log.Add, cancellationToken)).ConfigureAwait(false);

        // A signal to the group ends the build too, and it may call that a success.
        cancellationToken.ThrowIfCancellationRequested();
        if (exitCode != 0)
        {
            foreach (string line in log.Errors())
            {
                _console.Detail(line);
            }

            throw new ToolException("the build failed", "mend the errors above and type the command again");
        }

        foreach (string line in log.Warnings())
        {
            _console.Detail(line);
        }

        foreach ((BuildTarget target, BuildStamp stamp) in stale)
        {
            if (!File.Exists(target.Output))
            {
                throw new ToolException($"the build of {target.Name} succeeded but made no {_repository.Relative(target.Output)}");
            }

            stamp.Save();
        }

        foreach (KeptImage image in before)
        {
            image.KeepIfChanged();
        }

        return log.Reports();
    }

    private static string Count(int count, string names) => count <= 3 ? names : string.Create(CultureInfo.InvariantCulture, $"{count} projects");

    // Two builds of one project at the same time overwrite each other's intermediate files.
    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        string path = Path.Combine(_repository.Artifacts, "tock", "build.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        bool told = false;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (s_sharingViolations.Contains(e.HResult))
            {
                if (!told)
                {
                    _console.Detail("Waiting for another tock build in this tree to end");
                    told = true;
                }

                await Task.Delay(200, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
