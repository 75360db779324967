// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Devices;

/// <summary>The file systems in which Linux shows devices and processes; a seam for tests.</summary>
public interface IDeviceTree
{
    /// <summary>Names of what is in a folder; none if there is no such folder or it may not be read.</summary>
    IReadOnlyList<string> List(string folder);

    /// <summary>Text of a file without its line end; null if it cannot be read.</summary>
    string? Read(string file);

    /// <summary>Where a link leads to; null if that cannot be told.</summary>
    string? Follow(string link);

    /// <summary>Whether this user may read and write a device.</summary>
    bool MayUse(string device);
}
