// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tock;

/// <summary>Words that the kernel writes whenever it likes while the process reads them (Userspace-Readable Allow). They stay the kernel's for good.</summary>
public sealed class ReadableMemory
{
    // What the kernel writes to stays alive.
    private static ReadableMemory? s_all;

    private readonly uint[] _words;
    private readonly ReadableMemory? _next;

    /// <summary>Gives the kernel words to write.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="count">How many words.</param>
    /// <exception cref="TockException">The driver refused.</exception>
    public ReadableMemory(uint driver, uint number, int count)
    {
        _words = new uint[count];
        _next = s_all;
        s_all = this;

        // SAFETY: arrays do not move, the list keeps this one alive for good, and any bits are words.
        unsafe
        {
            void* address = Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_words));
            TockException.ThrowIf((ErrorCode)SyscallImports.AllowUserspaceReadable(driver, number, address, (uint)count * sizeof(uint)));
        }
    }

    /// <summary>A word as it is now.</summary>
    /// <param name="index">Which one.</param>
    public uint this[int index]
    {
        // Not inlined, so that each call reads memory.
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => _words[index];
    }
}
