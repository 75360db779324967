// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Reflection;
using System.Runtime.Versioning;

namespace Tock.Cli.Tests;

/// <summary>The launcher script, in a tree of its own and with a stand-in for <c>dotnet</c> that tells what it was asked.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LauncherTests : IDisposable
{
    private const string FakeDotnet = """
        #!/bin/sh
        case "$1" in
            --version) [ -z "$FAKE_SDK_ERROR" ] || { echo "no compatible SDK"; exit 155; }; echo 10.0.401 ;;
            build) echo built >>"$FAKE_LOG"; mkdir -p "$FAKE_ROOT/artifacts/bin/Tock.Cli/release"; : >"$FAKE_ROOT/artifacts/bin/Tock.Cli/release/tock.dll" ;;
            *) shift; for argument; do printf '[%s]' "$argument"; done; printf ' root=%s' "$TOCK_ROOT"; exit 7 ;;
        esac
        """;

    private static readonly string s_repository = typeof(LauncherTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("tock-launcher-").FullName;

    public LauncherTests()
    {
        Directory.CreateDirectory(Path.Combine(Root, "tools", "Tock.Cli"));
        Directory.CreateDirectory(Path.Combine(_folder, "bin"));
        File.WriteAllText(Path.Combine(Root, "tools", "Tock.Cli", "Program.cs"), "// source");
        File.WriteAllText(Path.Combine(Root, "global.json"), """{ "sdk": { "version": "10.0.401" } }""");
        File.Copy(Path.Combine(s_repository, "tock"), Path.Combine(Root, "tock"));
        string dotnet = Path.Combine(_folder, "bin", "dotnet");
        File.WriteAllText(dotnet, FakeDotnet);
        File.SetUnixFileMode(dotnet, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Root => Path.Combine(_folder, "a tree");

    private string Log => Path.Combine(_folder, "log");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Arguments_and_exit_code_pass_through_from_any_folder()
    {
        TestProcess run = await LaunchAsync("run", "--input", "two words", "");

        Assert.Equal(["launcher.lock", "launcher.stamp"], Directory.GetFiles(Path.Combine(Root, "artifacts", "tock")).Select(Path.GetFileName).Order());
        Assert.Equal($"[run][--input][two words][] root={Root}", run.Output);
        Assert.Equal(7, run.ExitCode);
    }

    [Fact]
    public async Task The_tool_is_built_once_and_again_when_a_source_changes_appears_or_goes()
    {
        await LaunchAsync();
        await LaunchAsync();
        Assert.Equal(1, Builds());

        string source = Path.Combine(Root, "tools", "Tock.Cli", "Program.cs");
        File.SetLastWriteTimeUtc(source, DateTime.UtcNow.AddSeconds(5));
        await LaunchAsync();
        Assert.Equal(2, Builds());

        File.Delete(source);
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(source)!, DateTime.UtcNow.AddSeconds(10));
        await LaunchAsync();
        Assert.Equal(3, Builds());
    }

    [Fact]
    public void What_the_tool_is_made_of_is_looked_at()
    {
        string launcher = File.ReadAllText(Path.Combine(s_repository, "tock"));
        HashSet<string> projects = [];
        AddProject("tools/Tock.Cli/Tock.Cli.csproj");
        Assert.True(projects.Count > 3);
        Assert.All(projects, project => Assert.Matches($@"sources=\([^)]*\b{System.Text.RegularExpressions.Regex.Escape(Path.GetDirectoryName(project)!)}\s", launcher));

        void AddProject(string project)
        {
            if (projects.Add(project))
            {
                string path = Path.Combine(s_repository, project);
                foreach (System.Xml.Linq.XElement reference in System.Xml.Linq.XDocument.Load(path).Descendants("ProjectReference"))
                {
                    string other = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, reference.Attribute("Include")!.Value));
                    AddProject(Path.GetRelativePath(s_repository, other));
                }
            }
        }
    }

    [Fact]
    public async Task It_works_through_a_symbolic_link()
    {
        string link = Path.Combine(_folder, "bin", "tock");
        File.CreateSymbolicLink(link, Path.Combine(Root, "tock"));

        TestProcess run = await LaunchFileAsync(link, null, "x");

        Assert.Equal($"[x] root={Root}", run.Output);
    }

    [Fact]
    public async Task An_sdk_that_does_not_fit_is_named_with_what_is_needed()
    {
        TestProcess run = await LaunchFileAsync(Path.Combine(Root, "tock"), "yes", "run");

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("10.0.401", run.Error, StringComparison.Ordinal);
        Assert.Contains("next: install the .NET 10 SDK", run.Error, StringComparison.Ordinal);
    }

    private int Builds() => File.ReadAllLines(Log).Length;

    private Task<TestProcess> LaunchAsync(params string[] arguments) => LaunchFileAsync(Path.Combine(Root, "tock"), null, arguments);

    private Task<TestProcess> LaunchFileAsync(string file, string? sdkError, params string[] arguments) => TestProcess.RunAsync(
        "bash",
        [file, .. arguments],
        "/",
        new Dictionary<string, string?>
        {
            ["PATH"] = $"{_folder}/bin:{Environment.GetEnvironmentVariable("PATH")}",
            ["FAKE_LOG"] = Log,
            ["FAKE_ROOT"] = Root,
            ["FAKE_SDK_ERROR"] = sdkError,
        });
}
