// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.ProcessBuffers;

/// <summary>
/// A buffer into which the kernel appends chunks, each whole or not at all, until the process swaps it for an empty one by lending that in
/// its place. So a process loses nothing as long as it is fast enough, and what it loses it is told.
/// </summary>
/// <remarks>
/// Tock's streaming process slice, version 0:
/// <code>
///   0  version, 16 bits                  0
///   2  flags, 16 bits, high byte first   bit 0 exceeded: a chunk did not fit; bit 1 halt: take no chunk after one that did not fit
///   4  offset, 32 bits                   bytes of chunks so far
///   8  the chunks
/// </code>
/// Numbers are in the processor's byte order where nothing else is said. The process prepares the header; the kernel believes nothing that
/// stands there without checking it. A buffer of another version or with unknown flags takes no chunk. A chunk is written in pieces
/// between <see cref="Begin"/> and <see cref="End"/>, during which no process may execute.
/// </remarks>
public readonly ref struct StreamingProcessSlice
{
    private const uint OffsetPlace = 4;
    private const uint HeaderLength = 8;
    private const uint FlagsPlace = 3;
    private const int LowFlagsShift = (int)FlagsPlace * 8;

    // The first word of the header: the version and the high byte of the flags, which are 0, and the low byte of the flags.
    private const uint Exceeded = 1u << LowFlagsShift;
    private const uint Halt = 2u << LowFlagsShift;

    private readonly WriteableProcessSlice _slice;

    /// <summary>Initializes a new instance of the <see cref="StreamingProcessSlice"/> struct.</summary>
    /// <param name="slice">The buffer that the process lends.</param>
    public StreamingProcessSlice(WriteableProcessSlice slice)
    {
        _slice = slice;
    }

    /// <summary>Looks whether a chunk fits, and notes in the buffer if it does not.</summary>
    /// <param name="length">Its length in bytes.</param>
    /// <returns>Ok; Size if it does not fit; Busy if the process wants none after one that did not fit; Invalid if the header is not right.</returns>
    public Result Begin(uint length)
    {
        if (_slice.Length < HeaderLength)
        {
            return ErrorCode.Size;
        }

        uint start = ReadWord(0);
        if ((start & ~(Exceeded | Halt)) != 0)
        {
            return ErrorCode.Invalid;
        }

        if (start == (Exceeded | Halt))
        {
            return ErrorCode.Busy;
        }

        uint offset = ReadWord(OffsetPlace);
        uint room = _slice.Length - HeaderLength;
        if (offset <= room && length <= room - offset)
        {
            return Result.Ok;
        }

        _slice.CopyFrom([(byte)((start | Exceeded) >> LowFlagsShift)], FlagsPlace);
        return ErrorCode.Size;
    }

    /// <summary>Writes a piece of a chunk that fits.</summary>
    /// <param name="position">Where in the chunk it begins.</param>
    /// <param name="piece">The piece.</param>
    public void Write(uint position, scoped ReadOnlySpan<byte> piece) => _slice.CopyFrom(piece, HeaderLength + ReadWord(OffsetPlace) + position);

    /// <summary>Makes a chunk that has been written part of the buffer's contents.</summary>
    /// <param name="length">The length that <see cref="Begin"/> was given.</param>
    /// <returns>True if it is the first one in the buffer.</returns>
    public bool End(uint length)
    {
        uint offset = ReadWord(OffsetPlace);
        uint next = offset + length;
        _slice.CopyFrom([(byte)next, (byte)(next >> 8), (byte)(next >> 16), (byte)(next >> 24)], OffsetPlace);
        return offset == 0;
    }

    private uint ReadWord(uint place)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        _slice.Readable.CopyTo(bytes, place);
        return bytes[0] | ((uint)bytes[1] << 8) | ((uint)bytes[2] << 16) | ((uint)bytes[3] << 24);
    }
}
