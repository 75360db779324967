// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Setup;

namespace Tock.Cli.Tests;

/// <summary>A copy of the tool that brings kernels needs no tree, installs nothing, and names commands that are there.</summary>
public sealed class InstallationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-installation-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void In_the_tree_everything_is_as_the_launcher_has_it()
    {
        Installation tree = new(Tool("artifacts/bin"), isLaunchedFromTree: true);
        Kernel(Tool("artifacts/bin"), "lm3s6965evb");

        Assert.Null(tree.FindKernel("lm3s6965evb"));
        Assert.True(tree.MayInstall);
        Assert.Equal("./tock run --list-apps", tree.Localize("./tock run --list-apps"));
    }

    [Fact]
    public void Installed_by_itself_it_is_called_by_its_name()
    {
        string kernel = Kernel(Tool("any"), "lm3s6965evb");
        Installation installed = new(Tool("any"), isLaunchedFromTree: false);

        Assert.Equal(kernel, installed.FindKernel("lm3s6965evb"));
        Assert.Null(installed.FindKernel("mps2-an386"));
        Assert.False(installed.MayInstall);
        Assert.Equal("tock run --for 5s", installed.Localize("./tock run --for 5s"));
    }

    [Fact]
    public void In_the_sdk_it_is_started_by_dotnet_run()
    {
        Kernel(Tool("tools/tock"), "lm3s6965evb");
        Directory.CreateDirectory(Path.Combine(_folder, "Sdk"));
        File.WriteAllText(Path.Combine(_folder, "Sdk", "Sdk.props"), "<Project />");
        Installation sdk = new(Tool("tools/tock"), isLaunchedFromTree: false);

        Assert.Equal("dotnet run -- --for 5s", sdk.Localize("./tock run --for 5s"));
    }

    private string Tool(string folder) => Path.Combine(_folder, folder);

    private static string Kernel(string folder, string board)
    {
        string path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "kernels")).FullName, board + ".elf");
        File.WriteAllText(path, "kernel");
        return path;
    }
}
