// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Platform;

/// <summary>Where a board's memory is, and what is in it.</summary>
internal sealed class BoardMemory
{
    /// <summary>Gets the first byte of flash.</summary>
    internal required uint FlashStart { get; init; }

    /// <summary>Gets the first byte after the kernel's code and constants in flash.</summary>
    internal required uint KernelFlashEnd { get; init; }

    /// <summary>Gets the first byte of the flash that applications are in.</summary>
    internal required uint ApplicationFlashStart { get; init; }

    /// <summary>Gets the first byte after it.</summary>
    internal required uint ApplicationFlashEnd { get; init; }

    /// <summary>Gets the first byte of RAM; the kernel's part begins there.</summary>
    internal required uint RamStart { get; init; }

    /// <summary>Gets the first byte of the RAM that processes get their blocks from.</summary>
    internal required uint ProcessRamStart { get; init; }

    /// <summary>Gets the first byte after it.</summary>
    internal required uint ProcessRamEnd { get; init; }

    /// <summary>Gets how the kernel's own part is laid out.</summary>
    internal KernelSections Sections { get; init; }

    /// <summary>Says what lies at an address, apart from processes.</summary>
    /// <param name="address">The address.</param>
    /// <returns>ASCII text.</returns>
    internal ReadOnlySpan<byte> Describe(uint address)
    {
        if (address >= RamStart && address < ProcessRamStart)
        {
            return "kernel memory"u8;
        }

        if (address >= ProcessRamStart && address < ProcessRamEnd)
        {
            return "free process memory"u8;
        }

        if (address >= ApplicationFlashStart && address < ApplicationFlashEnd)
        {
            return "application flash"u8;
        }

        if (address >= FlashStart && address < ApplicationFlashStart)
        {
            return "kernel flash"u8;
        }

        return address >= 0xE0000000 ? "processor registers"u8
            : address >= 0x40000000 && address < 0x60000000 ? "device registers"u8
            : "no memory"u8;
    }
}
