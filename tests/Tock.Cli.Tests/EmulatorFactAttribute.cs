// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Setup;
using Tock.Emulation;

namespace Tock.Cli.Tests;

/// <summary>A test that needs the emulator and the Arm compiler; skipped, visibly, where they are missing.</summary>
internal sealed class EmulatorFactAttribute : FactAttribute
{
    public EmulatorFactAttribute()
    {
        string[] missing =
        [
            .. new[] { RequiredTool.Emulator, RequiredTool.Compiler }.Where(tool => SearchPath.Find(tool.Command) is null).Select(tool => tool.Command),
        ];
        if (missing.Length != 0)
        {
            Skip = $"not installed: {string.Join(", ", missing)}";
        }
    }
}
