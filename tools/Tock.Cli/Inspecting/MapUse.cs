// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Inspecting;

/// <summary>What a part of a memory is used for; each has a colour on a terminal.</summary>
internal enum MapUse
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>Descriptions: headers, footers, padding.</summary>
    Description,

    /// <summary>An application.</summary>
    Application,

    /// <summary>The kernel.</summary>
    Kernel,

    /// <summary>Data in RAM.</summary>
    Data,

    /// <summary>What is damaged.</summary>
    Damaged,
}
