// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Installing;

/// <summary>The programs that reach the flash of real boards.</summary>
internal enum ProbeTool
{
    /// <summary>OpenOCD.</summary>
    OpenOcd,

    /// <summary>st-flash of stlink-tools.</summary>
    StFlash,
}
