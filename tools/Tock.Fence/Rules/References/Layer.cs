// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Rules.References;

/// <summary>The layers of the system, by the second word of an assembly's name.</summary>
internal enum Layer
{
    /// <summary>Not a name of a device assembly.</summary>
    Unknown,

    /// <summary>Tock.CoreLib.</summary>
    CoreLib,

    /// <summary>Tock.CoreLib.Application: the core library of applications, which nothing privileged may reference.</summary>
    ApplicationCoreLib,

    /// <summary>Tock.Kernel.</summary>
    Kernel,

    /// <summary>Tock.Registers.</summary>
    Registers,

    /// <summary>Vendor.Arch.Family.</summary>
    Arch,

    /// <summary>Vendor.Chips.Shared or Vendor.Chips.Shared.Group: drivers of devices that chips of several families have.</summary>
    SharedChips,

    /// <summary>Vendor.Chips.Family.</summary>
    Chips,

    /// <summary>Vendor.Capsules or Vendor.Capsules.Group.</summary>
    Capsules,

    /// <summary>Vendor.Boards.Name.</summary>
    Boards,
}
