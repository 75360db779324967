// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>Kinds of elements in a TBF header that the kernel reads; the numbers are the format's.</summary>
internal enum TbfElementType : uint
{
    /// <summary>Entry, RAM and protected trailer of an application without footers.</summary>
    Main = 1,

    /// <summary>Parts of its flash that the application may have written.</summary>
    WriteableFlashRegions = 2,

    /// <summary>Its name.</summary>
    PackageName = 3,

    /// <summary>Where it was linked to run.</summary>
    FixedAddresses = 5,

    /// <summary>The drivers and commands that it may use.</summary>
    Permissions = 6,

    /// <summary>The identifiers that it may store data under.</summary>
    StoragePermissions = 7,

    /// <summary>The kernel it was made for.</summary>
    KernelVersion = 8,

    /// <summary>As Main, with the binary's end and a version.</summary>
    Program = 9,

    /// <summary>The identifier that no two processes share.</summary>
    ShortId = 10,
}
