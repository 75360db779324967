// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Inspecting;

/// <summary>What a file is.</summary>
internal enum ImageKind
{
    /// <summary>An executable: a kernel or an application.</summary>
    Elf,

    /// <summary>A Tock application bundle.</summary>
    Tab,

    /// <summary>One Tock binary.</summary>
    Tbf,

    /// <summary>An image of flash with applications in it, with or without a kernel before them.</summary>
    Flash,
}
