// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli;
using Tock.Cli.Pages;

namespace Tock.Web.Tests.Server;

/// <summary>Where the program that serves the page is looked for, and what is said where it cannot run.</summary>
public sealed class PageProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-page-").FullName;

    private string Runtime => Path.Combine(_folder, "root", "shared", "Microsoft.NETCore.App", "10.0.0");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_is_beside_the_tool_and_started_by_the_host_of_this_runtime()
    {
        Write("tock-web.dll");
        Write($"root/{(OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")}");
        Write($"root/shared/Microsoft.AspNetCore.App/{Environment.Version.Major}.0.7/x.dll");
        PageProgram program = PageProgram.Find(_folder, Runtime);

        Assert.Equal(Path.Combine(_folder, "tock-web.dll"), program.Path);
        Assert.Equal(Path.Combine(_folder, "root"), Path.GetDirectoryName(program.Host));
        Assert.True(File.Exists(PageProgram.Find().Path), "it is beside these tests, too");
    }

    [Fact]
    public void Without_its_framework_it_is_said_what_to_install()
    {
        Write("tock-web.dll");
        Write($"root/{(OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")}");
        Write("root/shared/Microsoft.AspNetCore.App/2.1.30/x.dll");
        ToolException e = Assert.Throws<ToolException>(() => PageProgram.Find(_folder, Runtime));

        Assert.Contains("ASP.NET Core", e.Message, StringComparison.Ordinal);
        Assert.Contains("aspnetcore-runtime", e.NextStep, StringComparison.Ordinal);
        Assert.Equal(ExitCode.MissingTool, e.ExitCode);
    }

    [Fact]
    public void A_tool_that_is_not_whole_says_so()
    {
        Assert.Contains("tock-web.dll", Assert.Throws<ToolException>(() => PageProgram.Find(_folder, Runtime)).Message, StringComparison.Ordinal);
    }

    private void Write(string path)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, string.Empty);
    }
}
