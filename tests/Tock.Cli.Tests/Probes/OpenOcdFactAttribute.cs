// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Setup;
using Tock.Emulation;

namespace Tock.Cli.Tests.Probes;

/// <summary>A test that needs the real OpenOCD, without a board; skipped, visibly, where it is missing.</summary>
internal sealed class OpenOcdFactAttribute : FactAttribute
{
    public OpenOcdFactAttribute()
    {
        if (SearchPath.Find(RequiredTool.OpenOcd.Command) is null)
        {
            Skip = $"not installed: {RequiredTool.OpenOcd.Command}";
        }
    }
}
