// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Setup;

/// <summary>Where this user's files are that nobody looks at: as the XDG Base Directory Specification says, or below the local application data on Windows.</summary>
internal static class UserFolders
{
    /// <summary>What can be made anew.</summary>
    internal static string Cache => Find("XDG_CACHE_HOME", ".cache");

    /// <summary>What is to be there the next time.</summary>
    internal static string State => Find("XDG_STATE_HOME", Path.Combine(".local", "state"));

    private static string Find(string variable, string inHome)
    {
        // A path that depends on where one is counts as none, says the specification.
        string? named = Environment.GetEnvironmentVariable(variable);
        if (Path.IsPathFullyQualified(named ?? string.Empty))
        {
            return named!;
        }

        // Unverified: of a home folder that is not there the runtime says an empty path, which would be the current folder.
        return OperatingSystem.IsWindows()
            ? Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData)
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), inHome);
    }
}
