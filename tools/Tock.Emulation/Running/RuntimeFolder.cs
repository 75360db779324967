// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;

namespace Tock.Emulation.Running;

/// <summary>
/// The folder in which one user's running boards are published, each with a folder of its own name. Nobody else may look into it: who reaches a
/// board's sockets controls the board, and through the emulator's monitor this user's files.
/// </summary>
internal static class RuntimeFolder
{
    internal const string RecordFile = "board.json";
    internal const string ConsoleSocket = "console";
    internal const string LiveConsoleSocket = "console-live";
    internal const string MonitorSocket = "monitor";
    internal const string DebuggerSocket = "debugger";
    internal const string DebuggerPort = "gdb";

    /// <summary>What the names of folders begin with that are being made.</summary>
    internal const string UnfinishedPrefix = ".";

    // How old a folder must be before it counts as left behind although it does not say whose it is.
    private static readonly TimeSpan s_unfinishedLimit = TimeSpan.FromMinutes(1);

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>
    /// The folder of this user: in <c>XDG_RUNTIME_DIR</c> (XDG Base Directory Specification), or else in the home folder. Never in a folder that others can write
    /// to, where one could be waiting that is not this user's.
    /// </summary>
    internal static string Default
    {
        get
        {
            string? runtime = Environment.GetEnvironmentVariable("XDG_RUNTIME_DIR");
            return Path.IsPathFullyQualified(runtime ?? string.Empty) && Directory.Exists(runtime)
                ? Path.Combine(runtime!, "tock")
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".tock", "run");
        }
    }

    /// <summary>Makes the folder if it is not there.</summary>
    /// <exception cref="EmulationException">It cannot be made for this user alone.</exception>
    internal static void Make(string path)
    {
        try
        {
            MakePrivate(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new EmulationException($"the folder of running boards cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Makes a folder that only its owner may look into.</summary>
    internal static void MakePrivate(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        Directory.CreateDirectory(path, OwnerOnly);
        // One that was there already; fails for who does not own it.
        if (File.GetUnixFileMode(path) != OwnerOnly)
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    /// <summary>Reads what stands in a board's folder.</summary>
    /// <returns>The record; null if there is none, or a damaged one.</returns>
    internal static RunningBoardRecord? Read(string folder)
    {
        try
        {
            using FileStream file = File.OpenRead(Path.Combine(folder, RecordFile));
            return JsonSerializer.Deserialize(file, RunningBoardFormat.Default.RunningBoardRecord);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    internal static void Write(string folder, RunningBoardRecord record)
    {
        using FileStream file = new(Path.Combine(folder, RecordFile), FileMode.CreateNew, FileAccess.Write, FileShare.None);
        JsonSerializer.Serialize(file, record, RunningBoardFormat.Default.RunningBoardRecord);
    }

    /// <summary>The folders of boards that run, with what stands there; folders whose process has ended are deleted.</summary>
    internal static IReadOnlyList<(string Folder, RunningBoardRecord Record)> Clean(string root)
    {
        List<(string Folder, RunningBoardRecord Record)> alive = [];
        if (!Directory.Exists(root))
        {
            return alive;
        }

        foreach (string folder in Directory.GetDirectories(root))
        {
            RunningBoardRecord? record = Read(folder);
            bool isAlive = record?.Process is { IsAlive: true };
            if (!isAlive && (record is not null || DateTime.UtcNow - Directory.GetLastWriteTimeUtc(folder) > s_unfinishedLimit))
            {
                Delete(folder);
            }
            else if (isAlive && !Path.GetFileName(folder).StartsWith(UnfinishedPrefix, StringComparison.Ordinal))
            {
                alive.Add((folder, record!));
            }
        }

        return alive;
    }

    /// <summary>Deletes a board's folder; one that somebody else deletes meanwhile, or that cannot be deleted, is no failure.</summary>
    internal static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Deleted by another, or for another to delete.
        }
    }
}
