// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Debugging;

/// <summary>A ring of bytes that goes in as text and comes out line by line.</summary>
internal struct LineBuffer
{
    private readonly byte[] _ring;
    private uint _head;

    /// <summary>Initializes a new instance of the <see cref="LineBuffer"/> struct.</summary>
    /// <param name="ring">What it keeps them in, and nobody else uses.</param>
    internal LineBuffer(byte[] ring)
    {
        _ring = ring;
    }

    /// <summary>Gets the number of bytes in it.</summary>
    internal uint Count { get; private set; }

    /// <summary>Gets the number of bytes for which there is room.</summary>
    internal readonly uint Room => (uint)_ring.Length - Count;

    /// <summary>Gets the number of line ends that ever went in; it wraps.</summary>
    internal uint LinesWritten { get; private set; }

    /// <summary>Gets the number of line ends that ever came out; it wraps.</summary>
    internal uint LinesTaken { get; private set; }

    /// <summary>Takes text in.</summary>
    /// <param name="text">The bytes.</param>
    /// <returns>False if not all of it had room.</returns>
    internal bool TryAppend(ReadOnlySpan<byte> text)
    {
        byte[] ring = _ring;
        uint tail = _head + Count;
        tail = tail < (uint)ring.Length ? tail : tail - (uint)ring.Length;
        uint room = Room;
        int taken = 0;
        for (; taken < text.Length && room != 0; taken++)
        {
            byte value = text[taken];
            ring[tail] = value;
            tail = tail + 1 < (uint)ring.Length ? tail + 1 : 0;
            room--;
            if (value == (byte)'\n')
            {
                LinesWritten++;
            }
        }

        Count = (uint)ring.Length - room;
        return taken == text.Length;
    }

    /// <summary>Moves the oldest line, or as much of it as fits, to a piece.</summary>
    /// <param name="piece">Where to.</param>
    /// <returns>Its bytes.</returns>
    internal uint TakeLine(byte[] piece)
    {
        byte[] ring = _ring;
        uint head = _head;
        uint length = 0;
        uint most = Math.Min(Count, (uint)piece.Length);
        while (length < most)
        {
            byte next = ring[head];
            head = head + 1 < (uint)ring.Length ? head + 1 : 0;
            piece[length] = next;
            length++;
            if (next == (byte)'\n')
            {
                LinesTaken++;
                break;
            }
        }

        _head = head;
        Count -= length;
        return length;
    }
}
