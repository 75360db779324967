// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Reflection;
using System.Text.Json;
using Tock.ProbeStandIn;

namespace Tock.Cli.Tests.Probes;

/// <summary>A board that is attached by way of the stand-in for OpenOCD and st-flash, and the tool that works on it.</summary>
internal sealed class StandInBoard : IDisposable
{
    /// <summary>The board of the book's description, an STM32 with an ST-Link.</summary>
    internal static readonly StandInSettings Discovery = new()
    {
        FlashStart = 0x0800_0000,
        PageSize = 2048,
        NumberAddress = 0x1FFF_F7AC,
        Number = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    };

    /// <summary>Its description, that of the book.</summary>
    private static readonly string s_description = Path.Combine(
        typeof(StandInBoard).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(value => value.Key == "RepositoryRoot").Value!, "examples", "boards", "stm32f3discovery.json");

    private readonly TestTree _tree = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("tock stand-in-").FullName;

    /// <summary>A board with erased flash.</summary>
    /// <param name="settings">What it is.</param>
    /// <param name="program">The program that reaches it.</param>
    /// <param name="isOfBook">Whether it is the board of the book's description; else the default board.</param>
    internal StandInBoard(StandInSettings settings, string program, bool isOfBook = true)
    {
        Settings = settings;
        settings.Write(_folder);
        byte[] erased = new byte[settings.FlashSize];
        Array.Fill(erased, (byte)0xFF);
        Flash = erased;
        Options = isOfBook ? ["--probe", program, "--board", s_description] : ["--probe", program];
        FileOptions = ["--flash-file", Path.Combine(_tree.Root, "board.bin"), .. isOfBook ? new[] { "--board", s_description } : []];
        Directory.CreateDirectory(Programs);
        Link("openocd");
        Link("st-flash");
    }

    /// <summary>The board and what befalls it.</summary>
    internal StandInSettings Settings
    {
        get;
        set
        {
            field = value;
            value.Write(_folder);
            File.Delete(Path.Combine(_folder, "steps"));
        }
    }

    /// <summary>The options that mean the board.</summary>
    internal string[] Options { get; }

    /// <summary>The options that mean a flash file of this board.</summary>
    internal string[] FileOptions { get; }

    /// <summary>What the flash of the chip holds.</summary>
    internal byte[] Flash
    {
        get => File.ReadAllBytes(FlashPath);
        set => File.WriteAllBytes(FlashPath, value);
    }

    /// <summary>Steps of erasing and programming since the last change of the settings.</summary>
    internal int Steps => File.Exists(Path.Combine(_folder, "steps")) ? int.Parse(File.ReadAllText(Path.Combine(_folder, "steps")), System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>How the core was left; empty if it was let alone.</summary>
    internal string Core => File.Exists(Path.Combine(_folder, "core")) ? File.ReadAllText(Path.Combine(_folder, "core")) : "";

    /// <summary>All calls of the programs and commands to them.</summary>
    internal string[] Calls => File.Exists(CallsPath) ? File.ReadAllLines(CallsPath) : [];

    /// <summary>What the tool has noted of boards.</summary>
    internal string[] Journals => Directory.Exists(Records) ? Directory.GetFiles(Records, "*.journal") : [];

    /// <summary>Where that is.</summary>
    internal string Records => Path.Combine(_folder, "state", "tock", "boards");

    /// <summary>The program that stands in for another, to be started by its path.</summary>
    internal string ProgramPath(string name) => Path.Combine(Programs, name);

    private string FlashPath => Path.Combine(_folder, "flash.bin");

    private string CallsPath => Path.Combine(_folder, "calls.log");

    private string Programs => Path.Combine(_folder, "bin");

    public void Dispose()
    {
        _tree.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    internal void ForgetCalls() => File.Delete(CallsPath);

    internal string WriteBinary(string name, int totalSize, int ram = 256) => _tree.WriteBinary(name, totalSize, ram);

    /// <summary>Runs the tool on the board.</summary>
    internal Task<TestProcess> RunAsync(params string[] arguments) => StartAsync([.. arguments, .. Options]);

    /// <summary>Runs the tool with a whole command line.</summary>
    internal Task<TestProcess> StartAsync(params string[] arguments) => _tree.RunToolAsync(arguments, new Dictionary<string, string?>
    {
        ["PATH"] = $"{Programs}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}",
        ["XDG_STATE_HOME"] = Path.Combine(_folder, "state"),
    });

    /// <summary>Runs the tool, which must succeed and find nothing interrupted.</summary>
    internal async Task<string> SucceedAsync(params string[] arguments)
    {
        TestProcess process = await RunAsync(arguments);
        Assert.Equal((0, ""), (process.ExitCode, process.ExitCode == 0 ? "" : process.Error));
        Assert.DoesNotContain("interrupted", process.Error, StringComparison.Ordinal);
        return process.Output;
    }

    /// <summary>Runs the tool, which must refuse and say why.</summary>
    internal async Task RefuseAsync(string what, string next, params string[] arguments)
    {
        TestProcess process = await RunAsync(arguments);
        Assert.Contains(what, process.Error, StringComparison.Ordinal);
        Assert.Matches($"next: .*{System.Text.RegularExpressions.Regex.Escape(next)}", process.Error);
        Assert.Equal((1, ""), (process.ExitCode, process.Output));
    }

    /// <summary>Names, sizes and states of the applications.</summary>
    internal async Task<string> ListAsync() => Describe(await SucceedAsync("list", "--json"));

    /// <summary>The same of what the tool printed.</summary>
    internal static string Describe(string json)
    {
        using JsonDocument list = JsonDocument.Parse(json);
        return string.Join(", ", list.RootElement.EnumerateArray().Select(entry => $"{entry.GetProperty("name").GetString()} {entry.GetProperty("flash")} {entry.GetProperty("state").GetString()}"));
    }

    /// <summary>Returns when no program has the probe any more: one whose parent was killed goes on for a moment.</summary>
    internal async Task WaitUntilFreeAsync()
    {
        while (true)
        {
            try
            {
                using FileStream flash = new(FlashPath, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
                return;
            }
            catch (IOException)
            {
                await Task.Delay(20);
            }
        }
    }

    private void Link(string name)
    {
        string path = ProgramPath(name);
        File.WriteAllText(path, $"#!/bin/sh\nexec '{Environment.ProcessPath}' exec '{Path.Combine(AppContext.BaseDirectory, "Tock.ProbeStandIn.dll")}' '{_folder}' {name} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
