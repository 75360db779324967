// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>The flags word of a TBF base header.</summary>
[Flags]
public enum TbfFlags : uint
{
    /// <summary>No flag: the kernel does not start the application.</summary>
    None = 0,

    /// <summary>The kernel starts the application at boot.</summary>
    Enabled = 1,

    /// <summary>Installers erase the application only when forced to.</summary>
    Sticky = 2,
}
