// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.ProcessBuffers;

/// <summary>
/// Memory of a process that it shares with the kernel for reading and writing. Its contents may change at any time
/// the process runs.
/// </summary>
/// <remarks>Only <see cref="Processes.ProcessContext"/> makes slices; do not add another constructor.</remarks>
public readonly ref struct WriteableProcessSlice
{
    private readonly ref byte _start;
    private readonly uint _length;

    /// <summary>Initializes a new instance of the <see cref="WriteableProcessSlice"/> struct.</summary>
    /// <param name="address">First byte; not used if the length is 0.</param>
    /// <param name="length">Number of bytes.</param>
    /// <safety>[address, address + length) is RAM of a live process for as long as the slice exists.</safety>
    internal unsafe WriteableProcessSlice(byte* address, uint length)
    {
        _start = ref unsafe(*address);
        _length = length;
    }

    /// <summary>Gets the number of bytes.</summary>
    public uint Length => _length;

    /// <summary>Gets the same memory for reading.</summary>
    public ReadableProcessSlice Readable
    {
        get
        {
            // SAFETY: these are this slice's own, for whose bytes its constructor's caller vouched.
            unsafe
            {
                return new ReadableProcessSlice(ref _start, _length);
            }
        }
    }

    /// <summary>Copies bytes into the slice.</summary>
    /// <param name="source">The bytes.</param>
    /// <param name="offset">Where in the slice to begin.</param>
    /// <returns>How many bytes were copied: as many as fit.</returns>
    public uint CopyFrom(scoped ReadOnlySpan<byte> source, uint offset = 0)
    {
        if (offset >= _length)
        {
            return 0;
        }

        uint count = _length - offset;
        if (count > (uint)source.Length)
        {
            count = (uint)source.Length;
        }

        // SAFETY: offset + count <= _length, and the constructor's caller vouched for that many bytes.
        unsafe
        {
            source.Slice(0, (int)count).CopyTo(
                System.Runtime.InteropServices.MemoryMarshal.CreateSpan(
                    ref System.Runtime.CompilerServices.Unsafe.Add(ref _start, (int)offset), (int)count));
        }

        return count;
    }
}
