// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;

namespace Tock.Cli.Debugging;

/// <summary>The files by which Visual Studio Code debugs a board: a task that starts it, and a launch configuration that connects.</summary>
internal static class VsCodeFiles
{
    private const string TaskName = "tock: board waits for the debugger";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Writes the files; one that is there is left alone.</summary>
    /// <param name="folder">The folder that Visual Studio Code opens.</param>
    /// <param name="kernel">The kernel's ELF file.</param>
    /// <param name="script">What gdb is told before it connects.</param>
    /// <param name="port">The port at which the board waits.</param>
    /// <param name="command">The command that starts the board, as a shell takes it.</param>
    /// <returns>Their paths.</returns>
    /// <exception cref="ToolException">One is there already, or cannot be written.</exception>
    internal static IReadOnlyList<string> Write(string folder, string kernel, IReadOnlyList<string> script, int port, string command)
    {
        string settings = Path.Combine(folder, ".vscode");
        (string Path, object Content)[] files =
        [
            (Path.Combine(settings, "launch.json"), Launch(kernel, script, port)),
            (Path.Combine(settings, "tasks.json"), Tasks(command)),
        ];
        if (files.FirstOrDefault(file => File.Exists(file.Path)).Path is { } existing)
        {
            throw new ToolException($"{existing} is there already and was left alone", "move it away, or add by hand what ./tock debug --server prints");
        }

        try
        {
            Directory.CreateDirectory(settings);
            foreach ((string path, object content) in files)
            {
                File.WriteAllText(path, JsonSerializer.Serialize(content, s_indented) + "\n");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{settings} cannot be written: {e.Message}", "name another folder with --vscode");
        }

        return [.. files.Select(file => file.Path)];
    }

    private static object Launch(string kernel, IReadOnlyList<string> script, int port) => new
    {
        version = "0.2.0",
        configurations = new[]
        {
            new
            {
                name = "Tock board in the emulator",
                type = "cppdbg",
                request = "launch",
                program = kernel,
                cwd = "${workspaceFolder}",
                MIMode = "gdb",
                miDebuggerPath = "gdb-multiarch",
                miDebuggerServerAddress = $"127.0.0.1:{port}",
                stopAtConnect = true,
                setupCommands = script.Where(text => !text.StartsWith("file ", StringComparison.Ordinal)).Select(text => new { text }),
                preLaunchTask = TaskName,
            },
        },
    };

    private static object Tasks(string command) => new
    {
        version = "2.0.0",
        tasks = new[]
        {
            new
            {
                label = TaskName,
                type = "shell",
                command,
                isBackground = true,
                problemMatcher = new
                {
                    pattern = new { regexp = "^error: (.*)$", message = 1 },
                    background = new { activeOnStart = true, beginsPattern = "^set ", endsPattern = "waits for a debugger" },
                },
            },
        },
    };
}
