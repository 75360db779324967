// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>The devices of this machine. On other systems than Linux there is nothing to be seen.</summary>
public sealed class LinuxDeviceTree : IDeviceTree
{
    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Select(entry => entry.Name)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <inheritdoc/>
    public string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public string? Follow(string link)
    {
        try
        {
            return new FileInfo(link).ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // Not by opening it: that raises the lines of a serial port, which resets many boards.
    /// <inheritdoc/>
    public bool MayUse(string device) => NativeAccess.Check(device, NativeAccess.ReadAndWrite) == 0;
}
