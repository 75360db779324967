// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Tock.Templates.Tests;

/// <summary>
/// A folder outside the tree with all that the dotnet command keeps for a person: settings of feeds, templates, unpacked packages. The feed is made once
/// for all tests, and the commands that it says to type are the ones that install from it.
/// </summary>
public sealed class PrivateHome : IDisposable
{
    // Only what hangs is ended: a build on a loaded host takes many times what it takes alone.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(45);

    private readonly Dictionary<string, string> _environment;
    private readonly Lazy<Task<string>> _tool;

    /// <summary>Makes the folder, the feed, and an application from each template.</summary>
    public PrivateHome()
    {
        Root = Directory.CreateTempSubdirectory("tock feed-").FullName;
        string home = Path.Combine(Root, "home");
        _environment = new Dictionary<string, string>
        {
            ["HOME"] = home,
            ["DOTNET_CLI_HOME"] = home,
            ["NUGET_PACKAGES"] = Path.Combine(Root, "packages"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_WATCH_SUPPRESS_EMOJIS"] = "1",
            // Build servers would outlive the test and hold its output open.
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["UseSharedCompilation"] = "false",
        };
        _tool = new Lazy<Task<string>>(InstallToolAsync);
        Work = Directory.CreateDirectory(Path.Combine(Root, "work")).FullName;
        CopyMachineFeeds(home);

        // In the person's own home, as always: the tree is built with what has been restored there.
        Finished feed = RunAsync(Path.Combine(RepositoryRoot, "tock"), ["feed", Path.Combine(Root, "feed"), "--json"], Path.GetTempPath(), isPrivate: false).GetAwaiter().GetResult();
        Assert.True(feed.ExitCode == 0, feed.All);
        Feed = JsonDocument.Parse(feed.Output).RootElement;
        string[] next = [.. Feed.GetProperty("next").EnumerateArray().Select(line => line.GetString()!)];
        foreach (string command in next[..^2])
        {
            Finished installed = ShellAsync(command).GetAwaiter().GetResult();
            Assert.True(installed.ExitCode == 0, $"{command}\n{installed.All}");
        }

        CreateCommand = next[^2];
        RunCommand = next[^1];
    }

    /// <summary>The repository.</summary>
    public static string RepositoryRoot { get; } = Metadata("RepositoryRoot");

    /// <summary>The version of everything.</summary>
    public static string Version { get; } = Metadata("Version");

    /// <summary>The folder of all.</summary>
    public string Root { get; }

    /// <summary>Where commands are that the person installs; a new shell finds them there.</summary>
    public string Tools => Path.Combine(Root, "home", ".dotnet", "tools");

    /// <summary>The folder, empty at first, in which a person works.</summary>
    public string Work { get; }

    /// <summary>What the command that made the feed says.</summary>
    public JsonElement Feed { get; }

    /// <summary>The command by which the feed says to make an application.</summary>
    public string CreateCommand { get; }

    /// <summary>The command by which the feed says to run it.</summary>
    public string RunCommand { get; }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>The tool, installed from the feed into a folder.</summary>
    public Task<string> Tool => _tool.Value;

    /// <summary>Makes an application from a template, in a folder of its name.</summary>
    /// <returns>The folder.</returns>
    public async Task<string> CreateAsync(string name, string language, string template = "tock-app")
    {
        Finished created = await DotnetAsync(Work, "new", template, "-n", name, "-lang", language);
        Assert.True(created.ExitCode == 0, created.All);
        return Path.Combine(Work, name);
    }

    /// <summary>Types a command in the work folder.</summary>
    public Task<Finished> ShellAsync(string command) => RunAsync("bash", ["-c", command], Work, isPrivate: true);

    /// <summary>Runs dotnet in a folder.</summary>
    public Task<Finished> DotnetAsync(string folder, params string[] arguments) => RunAsync("dotnet", arguments, folder, isPrivate: true);

    /// <summary>Runs a program.</summary>
    /// <param name="program">Its name or path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="folder">Its current folder.</param>
    /// <param name="isPrivate">Whether it sees the private home; else that of who runs the tests.</param>
    /// <param name="searchPath">PATH, if it is to be another.</param>
    public async Task<Finished> RunAsync(string program, string[] arguments, string folder, bool isPrivate, string? searchPath = null)
    {
        using Process process = Start(program, arguments, folder, isPrivate, searchPath);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using CancellationTokenSource limit = new(s_limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} has not ended in {s_limit.TotalMinutes:0} minutes; it printed:\n{await output}\n{await error}");
        }

        // The kernel ends its lines as a terminal wants it.
        return new Finished(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Runs dotnet until it is told to end; what it prints is waited for.</summary>
    public Task WatchAsync(string folder, string[] arguments, Func<Func<string, Task>, Task> act) => WatchAsync("dotnet", folder, arguments, printed => act(printed));

    /// <summary>Runs a program until it is told to end; what it prints is waited for, and all that it has printed by then is given.</summary>
    public async Task WatchAsync(string program, string folder, string[] arguments, Func<Func<string, Task<string>>, Task> act)
    {
        using Process process = Start(program, arguments, folder, isPrivate: true);
        StringBuilder printed = new();
        void Add(string? line)
        {
            lock (printed)
            {
                printed.Append(line).Append('\n');
            }
        }

        process.OutputDataReceived += (_, line) => Add(line.Data);
        process.ErrorDataReceived += (_, line) => Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        string Printed()
        {
            lock (printed)
            {
                return printed.ToString();
            }
        }

        try
        {
            await act(async text =>
            {
                using CancellationTokenSource limit = new(s_limit);
                while (!Printed().Contains(text, StringComparison.Ordinal))
                {
                    Assert.False(process.HasExited || limit.IsCancellationRequested, $"'{text}' was not printed:\n{Printed()}");
                    await Task.Delay(50);
                }

                return Printed();
            });
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private async Task<string> InstallToolAsync()
    {
        string folder = Path.Combine(Root, "tools");
        Finished installed = await DotnetAsync(Work, "tool", "install", "Tock.Cli", "--version", Version, "--tool-path", folder);
        Assert.True(installed.ExitCode == 0, installed.All);
        return Path.Combine(folder, "tock");
    }

    private static string Metadata(string key) =>
        typeof(PrivateHome).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    // The feeds of this machine have what the SDK needs from elsewhere: the compiler.
    private static void CopyMachineFeeds(string home)
    {
        string target = Path.Combine(Directory.CreateDirectory(Path.Combine(home, ".nuget", "NuGet")).FullName, "NuGet.Config");
        string machine = Path.Combine(
            Environment.GetEnvironmentVariable("DOTNET_CLI_HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(machine))
        {
            File.Copy(machine, target);
        }
    }

    private Process Start(string program, string[] arguments, string folder, bool isPrivate, string? searchPath = null)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What a test run sets for itself is none of the application's business.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("TOCK_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach ((string name, string value) in isPrivate ? _environment : [])
        {
            start.Environment[name] = value;
        }

        if (searchPath is not null)
        {
            start.Environment["PATH"] = searchPath;
        }

        Process process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
