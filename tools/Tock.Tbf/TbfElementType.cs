// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>Types of the elements (TLVs) that follow a TBF base header, and of the one that occurs in footers.</summary>
public enum TbfElementType : ushort
{
    /// <summary>Entry point and RAM size, in the older form.</summary>
    Main = 1,

    /// <summary>Parts of the flash image that the application may write.</summary>
    WriteableFlashRegions = 2,

    /// <summary>The application's name.</summary>
    PackageName = 3,

    /// <summary>Addresses that the application was linked for.</summary>
    FixedAddresses = 5,

    /// <summary>The commands that the application may give.</summary>
    Permissions = 6,

    /// <summary>Identifiers for stored data.</summary>
    StoragePermissions = 7,

    /// <summary>The kernel version that the application needs.</summary>
    KernelVersion = 8,

    /// <summary>Entry point, RAM size, end of the binary and version of the application.</summary>
    Program = 9,

    /// <summary>The application's fixed short identifier.</summary>
    ShortId = 10,

    /// <summary>Credentials; occurs in footers only.</summary>
    Credentials = 128,

    /// <summary>
    /// Relocations of an application that an installer places; occurs in footers only, several times if they are long. One of the types
    /// that are left to whoever needs some of their own.
    /// </summary>
    Relocations = 0x8001,
}
