// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Consoles;

/// <summary>What kind of writer wrote a piece of a board's console.</summary>
public enum ConsoleSource
{
    /// <summary>Anybody: the board has not been asked who writes, or does not say.</summary>
    Unknown,

    /// <summary>The kernel.</summary>
    Kernel,

    /// <summary>The process console, the kernel's command line.</summary>
    ProcessConsole,

    /// <summary>An application.</summary>
    Application,
}
