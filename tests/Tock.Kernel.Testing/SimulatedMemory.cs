// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.InteropServices;
using System.Threading;

namespace Tock.Kernel.Testing;

/// <summary>
/// Real memory of this process at the addresses a board has its own: the kernel keeps process addresses in 32 bits and uses
/// them as pointers, so its memory must be where it believes it is.
/// </summary>
/// <remarks>One for the whole test process: tests that use it must not run at the same time.</remarks>
public static class SimulatedMemory
{
    /// <summary>First byte of the flash that applications are in.</summary>
    public const uint FlashStart = 0x0002_0000;

    /// <summary>First byte after it.</summary>
    public const uint FlashEnd = 0x0004_0000;

    /// <summary>First byte of RAM.</summary>
    public const uint RamStart = 0x2000_0000;

    /// <summary>First byte after it.</summary>
    public const uint RamEnd = 0x2001_0000;

    private const int ReadWrite = 0x1 | 0x2;
    private const int PrivateAnonymousFixedNoReplace = 0x02 | 0x20 | 0x10_0000;

    private static readonly Lock s_gate = new();
    private static bool s_mapped;

    /// <summary>Maps the memory, if that has not been done, and fills it as after power-up: flash erased, RAM with a pattern that is no zero.</summary>
    public static void Reset()
    {
        lock (s_gate)
        {
            if (!s_mapped)
            {
                Map(FlashStart, FlashEnd);
                Map(RamStart, RamEnd);
                s_mapped = true;
            }
        }

        Bytes(FlashStart, FlashEnd - FlashStart).Fill(0xFF);
        Bytes(RamStart, RamEnd - RamStart).Fill(0xA5);
    }

    /// <summary>Gets bytes of the mapped memory.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="length">How many.</param>
    /// <returns>The bytes themselves.</returns>
    public static Span<byte> Bytes(uint address, uint length)
    {
        bool inFlash = address >= FlashStart && address <= FlashEnd && length <= FlashEnd - address;
        bool inRam = address >= RamStart && address <= RamEnd && length <= RamEnd - address;
        if (!inFlash && !inRam)
        {
            throw new ArgumentOutOfRangeException(
                nameof(address), $"0x{address:x8} + {length} is not simulated memory.");
        }

        // SAFETY: Reset has mapped both ranges, for good.
        unsafe
        {
            return new Span<byte>((void*)address, (int)length);
        }
    }

    private static void Map(uint start, uint end)
    {
        // SAFETY: asks for fresh memory only where nothing is mapped.
        nint address;
        unsafe
        {
            address = MapMemory((nint)start, end - start, ReadWrite, PrivateAnonymousFixedNoReplace, -1, 0);
        }

        if (address != (nint)start)
        {
            throw new InvalidOperationException(
                $"Cannot map memory at 0x{start:x8} (error {Marshal.GetLastPInvokeError()}); these tests need Linux with vm.mmap_min_addr <= 65536.");
        }
    }

    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static extern unsafe nint MapMemory(nint address, nuint length, int protection, int flags, int file, nint offset);
}
