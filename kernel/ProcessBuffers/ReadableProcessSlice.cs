// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.ProcessBuffers;

/// <summary>
/// Memory of a process that it shares with the kernel for reading. Its contents may change at any time the process
/// runs: copy first, then check the copy.
/// </summary>
/// <remarks>
/// There is deliberately no conversion to a span: a span could be kept longer and compared twice. Only
/// <see cref="Processes.ProcessContext"/> makes slices, and a slice that can be written makes one of itself; do not add another
/// constructor.
/// </remarks>
public readonly ref struct ReadableProcessSlice
{
    private readonly ref byte _start;
    private readonly uint _length;

    /// <summary>Initializes a new instance of the <see cref="ReadableProcessSlice"/> struct.</summary>
    /// <param name="address">First byte; not used if the length is 0.</param>
    /// <param name="length">Number of bytes.</param>
    /// <safety>[address, address + length) is readable memory of a live process for as long as the slice exists.</safety>
    internal unsafe ReadableProcessSlice(byte* address, uint length)
    {
        _start = ref unsafe(*address);
        _length = length;
    }

    /// <summary>Initializes a new instance of the <see cref="ReadableProcessSlice"/> struct from one that can be written, too.</summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="length">Its number of bytes.</param>
    /// <safety>They are those of a <see cref="WriteableProcessSlice"/>.</safety>
    internal unsafe ReadableProcessSlice(ref byte start, uint length)
    {
        _start = ref start;
        _length = length;
    }

    /// <summary>Gets the number of bytes.</summary>
    public uint Length => _length;

    /// <summary>Copies the start of the slice.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="offset">Where in the slice to begin.</param>
    /// <returns>How many bytes were copied: as many as there are, at most the destination's length.</returns>
    public uint CopyTo(scoped Span<byte> destination, uint offset = 0)
    {
        if (offset >= _length)
        {
            return 0;
        }

        uint count = _length - offset;
        if (count > (uint)destination.Length)
        {
            count = (uint)destination.Length;
        }

        // SAFETY: offset + count <= _length, and the constructor's caller vouched for that many bytes.
        unsafe
        {
            System.Runtime.InteropServices.MemoryMarshal
                .CreateReadOnlySpan(ref System.Runtime.CompilerServices.Unsafe.Add(ref _start, (int)offset), (int)count)
                .CopyTo(destination);
        }

        return count;
    }

    /// <summary>Tells whether the slice holds exactly the given bytes at this moment.</summary>
    /// <param name="other">The bytes.</param>
    /// <returns>True if length and content are the same.</returns>
    public bool ContentEquals(scoped ReadOnlySpan<byte> other)
    {
        if ((uint)other.Length != _length)
        {
            return false;
        }

        // SAFETY: each offset is below _length, and the constructor's caller vouched for that many bytes.
        unsafe
        {
            for (int i = 0; i < other.Length; i++)
            {
                if (System.Runtime.CompilerServices.Unsafe.Add(ref _start, i) != other[i])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
