// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary>A temporary source tree whose "kernel" is the test kernel of these tests; the tool works on it as on the real one.</summary>
internal sealed class TestTree : IDisposable
{
    // A shell starts background commands with SIGINT ignored, and what they start inherits that: tests must hear it wherever they run.
    private const string HearsInterrupts = "$SIG{INT} = 'DEFAULT'; exec @ARGV";

    private static readonly string s_tool = Path.Combine(AppContext.BaseDirectory, "tock.dll");

    internal TestTree(string kernelOptions = "")
    {
        Root = Directory.CreateTempSubdirectory("tock tree-").FullName;
        File.WriteAllText(Path.Combine(Root, "TockSharp.slnx"), "<Solution />");
        string sources = Path.Combine(AppContext.BaseDirectory, "TestKernel");
        Write("boards/Lm3s6965evb/Tock.Boards.Lm3s6965evb.csproj", $"""
            <Project DefaultTargets="Build">
              <PropertyGroup><Out>$(MSBuildProjectDirectory)/../../artifacts/bin/Tock.Boards.Lm3s6965evb/$(Configuration.ToLower())</Out></PropertyGroup>
              <Target Name="_IsProjectRestoreSupported" Returns="@(None)" />
              <Target Name="Build">
                <MakeDir Directories="$(Out)" />
                <Exec Command="arm-none-eabi-gcc {kernelOptions} -nostdlib -mcpu=cortex-m3 -mthumb -T &quot;{sources}/test_kernel.ld&quot; &quot;{sources}/test_kernel.S&quot; -o &quot;$(Out)/lm3s6965evb.elf&quot;" />
              </Target>
            </Project>
            """);
    }

    internal string Root { get; }

    /// <summary>Where the boards of this tree are published, and no others.</summary>
    internal string RunningBoards => Path.Combine(Root, "tock");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Writes a file of the tree and returns its path.</summary>
    internal string Write(string relativePath, string text)
    {
        string path = Path.Combine(Root, relativePath);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a Tock binary and returns its path.</summary>
    internal string WriteBinary(string name, int totalSize, int ram = 256)
    {
        string path = Path.Combine(Root, name + ".tbf");
        File.WriteAllBytes(path, TestBinary.Create(name, totalSize, ram));
        return path;
    }

    /// <summary>Runs the tool on the tree, from a folder that is not in it.</summary>
    internal Task<TestProcess> RunToolAsync(params string[] arguments) => RunToolAsync(null, arguments);

    /// <summary>Starts the tool on the tree and leaves it running.</summary>
    internal System.Diagnostics.Process StartTool(params string[] arguments) => StartTool(hasInput: false, arguments);

    /// <summary>Starts the tool on the tree, with an input from the test if so wanted, and leaves it running.</summary>
    internal System.Diagnostics.Process StartTool(bool hasInput, string[] arguments)
    {
        System.Diagnostics.ProcessStartInfo start = new("perl", ["-e", HearsInterrupts, Environment.ProcessPath!, s_tool, .. arguments])
        {
            RedirectStandardInput = hasInput,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["TOCK_ROOT"] = Root;
        start.Environment["XDG_RUNTIME_DIR"] = Root;
        start.Environment["XDG_CACHE_HOME"] = Root;
        return System.Diagnostics.Process.Start(start)!;
    }

    /// <summary>Runs the tool with another search path.</summary>
    internal Task<TestProcess> RunToolAsync(string? searchPath, string[] arguments) =>
        RunToolAsync(arguments, searchPath is null ? [] : new Dictionary<string, string?> { ["PATH"] = searchPath });

    /// <summary>Runs the tool with other variables of the environment.</summary>
    internal Task<TestProcess> RunToolAsync(string[] arguments, Dictionary<string, string?> environment)
    {
        environment["TOCK_ROOT"] = Root;
        environment["XDG_RUNTIME_DIR"] = Root;
        environment["XDG_CACHE_HOME"] = Root;

        // By its full path: the search path may be one without it.
        return TestProcess.RunAsync(Environment.ProcessPath!, [s_tool, .. arguments], Path.GetTempPath(), environment);
    }
}
