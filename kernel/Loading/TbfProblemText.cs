// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Says what is wrong with an application in flash.</summary>
internal static class TbfProblemText
{
    /// <summary>Words for a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>ASCII text, to follow "refused: ".</returns>
    internal static ReadOnlySpan<byte> For(TbfProblem problem) => problem switch
    {
        TbfProblem.HeaderSize => "its header size is impossible"u8,
        TbfProblem.TotalSize => "it reaches past the end of application flash"u8,
        TbfProblem.Checksum => "its header checksum is wrong"u8,
        TbfProblem.ElementTruncated => "a header element reaches past the end of the header"u8,
        TbfProblem.ElementLength => "a header element has an impossible length"u8,
        TbfProblem.NoMain => "its header has no Main or Program element"u8,
        TbfProblem.EntryPoint => "its entry point or binary end lies outside the image"u8,
        TbfProblem.PackageName => "its package name is not plain text"u8,
        TbfProblem.WriteableFlashRegion => "a writeable flash region lies outside its binary"u8,
        TbfProblem.NoKernelVersion => "its header does not say which kernel it needs"u8,
        TbfProblem.KernelVersion => "it needs another kernel version"u8,
        TbfProblem.Disabled => "it is disabled"u8,
        TbfProblem.FixedFlash => "it was linked for another flash address"u8,
        TbfProblem.FixedRam => "the RAM it was linked for is not free"u8,
        TbfProblem.Alignment => "its place in flash cannot be fenced; place it at a multiple of its size"u8,
        TbfProblem.Superseded => "another copy of it is run instead, of a higher version or first in flash"u8,
        TbfProblem.OtherVersionLoaded => "a process with its ShortId is loaded; unload that first"u8,
        TbfProblem.CredentialRejected => "one of its credentials was rejected"u8,
        TbfProblem.NoCredential => "it has no credential that this board accepts"u8,
        TbfProblem.TooManyImages => "it is behind the 32 images whose credentials are checked"u8,
        TbfProblem.NoMemory => "there is not enough free RAM"u8,
        TbfProblem.NoSlot => "the process table is full"u8,
        _ => "it is not an application"u8,
    };
}
