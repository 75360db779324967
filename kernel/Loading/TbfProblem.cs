// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>Why bytes in flash are not a runnable application. <see cref="TbfProblemText"/> has the words.</summary>
internal enum TbfProblem
{
    /// <summary>Nothing is wrong.</summary>
    None,

    /// <summary>There is no image here: the list of applications ends.</summary>
    EndOfList,

    /// <summary>The image is a filler between applications.</summary>
    Padding,

    /// <summary>The header's size is below 16, not a multiple of 4, or above the image's.</summary>
    HeaderSize,

    /// <summary>The image reaches past the end of application flash.</summary>
    TotalSize,

    /// <summary>The header's checksum is wrong.</summary>
    Checksum,

    /// <summary>An element of the header reaches past its end.</summary>
    ElementTruncated,

    /// <summary>An element of the header has a length that its type cannot have.</summary>
    ElementLength,

    /// <summary>Neither a Main nor a Program element.</summary>
    NoMain,

    /// <summary>The first instruction or the end of the binary lies outside the image.</summary>
    EntryPoint,

    /// <summary>The package name is not UTF-8 text without control characters.</summary>
    PackageName,

    /// <summary>A writeable flash region lies outside the image or in its header.</summary>
    WriteableFlashRegion,

    /// <summary>The element that says which kernel is needed is missing.</summary>
    NoKernelVersion,

    /// <summary>The application needs another kernel version.</summary>
    KernelVersion,

    /// <summary>The application is switched off.</summary>
    Disabled,

    /// <summary>The application was linked for another flash address.</summary>
    FixedFlash,

    /// <summary>The application was linked for RAM that is not free.</summary>
    FixedRam,

    /// <summary>The image lies where the memory protection unit cannot fence it exactly.</summary>
    Alignment,

    /// <summary>Another image of the same application (the same fixed ShortId) is preferred.</summary>
    Superseded,

    /// <summary>A process with its ShortId is loaded.</summary>
    OtherVersionLoaded,

    /// <summary>The board's policy rejected a credential.</summary>
    CredentialRejected,

    /// <summary>The board's policy requires a credential, and accepted none.</summary>
    NoCredential,

    /// <summary>It lies behind the last image whose credentials are checked.</summary>
    TooManyImages,

    /// <summary>There is not enough free RAM.</summary>
    NoMemory,

    /// <summary>The process table is full.</summary>
    NoSlot,
}
