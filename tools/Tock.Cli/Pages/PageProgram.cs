// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.InteropServices;

namespace Tock.Cli.Pages;

/// <summary>
/// The program that serves the page of a board. It needs ASP.NET Core, which every .NET SDK contains and not every .NET runtime; a program of its own,
/// so that no other command needs it, or takes longer to start.
/// </summary>
public sealed class PageProgram
{
    private const string FileName = "tock-web.dll";

    private PageProgram(string host, string path)
    {
        Host = host;
        Path = path;
    }

    /// <summary>The program that starts .NET programs.</summary>
    public string Host { get; }

    /// <summary>The program.</summary>
    public string Path { get; }

    /// <summary>Finds it.</summary>
    /// <exception cref="ToolException">It cannot run on this machine.</exception>
    public static PageProgram Find() => Find(AppContext.BaseDirectory, RuntimeEnvironment.GetRuntimeDirectory());

    /// <summary>Finds it beside this tool, and the host that fits the runtime in a folder.</summary>
    /// <param name="folder">The tool's folder.</param>
    /// <param name="runtime">The runtime's: ROOT/shared/Microsoft.NETCore.App/VERSION.</param>
    /// <exception cref="ToolException">It cannot run on this machine.</exception>
    public static PageProgram Find(string folder, string runtime)
    {
        string path = System.IO.Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new ToolException($"{FileName} is not beside the tool, as it is to be", "install the tool anew, or build it: dotnet build tools/Tock.Cli -c Release");
        }

        string root = System.IO.Path.GetFullPath(System.IO.Path.Combine(runtime, "..", "..", ".."));
        string host = System.IO.Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        string frameworks = System.IO.Path.Combine(root, "shared", "Microsoft.AspNetCore.App");
        int version = Environment.Version.Major;
        if (!File.Exists(host) || !Directory.Exists(frameworks) || Directory.GetDirectories(frameworks, $"{version}.*").Length == 0)
        {
            throw new ToolException(
                $"--ui needs the ASP.NET Core runtime {version}.0, which is not in {root}",
                $"install the .NET SDK {version}.0, which contains it, or: sudo apt-get install -y aspnetcore-runtime-{version}.0",
                ExitCode.MissingTool);
        }

        return new PageProgram(host, path);
    }
}
