// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>Where programs are found.</summary>
public static class SearchPath
{
    /// <summary>Path of a program on this process's search path, or null. One that has folders in its name is not searched for.</summary>
    /// <param name="program">Its name.</param>
    public static string? Find(string program) => Find(program, Environment.GetEnvironmentVariable("PATH") ?? string.Empty);

    /// <summary>Path of a program on a search path, or null. One that has folders in its name is not searched for.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="searchPath">Folders, as in the variable PATH.</param>
    public static string? Find(string program, string searchPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(program);
        ArgumentNullException.ThrowIfNull(searchPath);
        string[] folders = Path.GetFileName(program) == program ? searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) : [string.Empty];
        string[] suffixes = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [string.Empty];
        return folders
            .SelectMany(folder => suffixes.Select(suffix => Path.Combine(folder, program + suffix)))
            .FirstOrDefault(path => File.Exists(path) && (OperatingSystem.IsWindows() || IsExecutable(path)));
    }

    private static bool IsExecutable(string path)
    {
        const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & AnyExecute) != 0;
    }
}
