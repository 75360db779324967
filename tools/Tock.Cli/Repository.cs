// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli;

/// <summary>The TockSharp source tree that the tool works on.</summary>
public sealed class Repository
{
    private const string Marker = "TockSharp.slnx";

    /// <summary>Wraps a root folder.</summary>
    public Repository(string root)
    {
        Root = Path.GetFullPath(root);
    }

    /// <summary>Root folder, absolute.</summary>
    public string Root { get; }

    /// <summary>Folder of everything that builds make.</summary>
    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>Folder of the example applications.</summary>
    public string Applications => Path.Combine(Root, "apps");

    /// <summary>Folder of the tests.</summary>
    public string Tests => Path.Combine(Root, "tests");

    /// <summary>Finds the tree: the launcher's (TOCK_ROOT), else the one around the current folder, else the one around the tool itself.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    public static Repository Find()
    {
        string?[] starts = [Environment.GetEnvironmentVariable("TOCK_ROOT"), Environment.CurrentDirectory, AppContext.BaseDirectory];
        foreach (string? start in starts)
        {
            for (DirectoryInfo? folder = string.IsNullOrEmpty(start) ? null : new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, Marker)))
                {
                    return new Repository(folder.FullName);
                }
            }
        }

        throw new ToolException($"no TockSharp source tree here (no {Marker} in this folder or above it)", "change to the cloned repository and try again");
    }

    /// <summary>A path in the tree, relative to the root.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path);
}
