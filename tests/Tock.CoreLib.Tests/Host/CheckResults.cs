// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.CoreLib.Tests.Host;

/// <summary>What the checks gave on the device, run once for all tests.</summary>
public sealed class CheckResults
{
    private readonly string[] _lines = DeviceRun.Start(scenario: 0);

    /// <summary>The lines of the serial output.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>The number that a check gave, or null where it printed none.</summary>
    public string? Find(string name)
    {
        string? line = Array.Find(_lines, candidate => candidate.StartsWith(name + "=", StringComparison.Ordinal));
        return line?[(name.Length + 1)..];
    }
}
