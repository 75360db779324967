// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.Cryptography;

/// <summary>The hash function SHA-256 (FIPS 180-4), a block at a time: all of a message under way, wherever it is kept.</summary>
public struct Sha256
{
    /// <summary>Bytes of a digest.</summary>
    public const int DigestSize = 32;

    /// <summary>Bytes of a block.</summary>
    public const int BlockSize = 64;

    private const int Rounds = 64;

    private HashWords _state;

    // The present block, highest byte of a word first; a byte that comes pushes the oldest out of its word.
    private SixteenWords _block;
    private uint _filled;
    private ulong _length;

    private static ReadOnlySpan<uint> InitialState =>
    [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    ];

    private static ReadOnlySpan<uint> Constants =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>Begins a new message.</summary>
    public void Begin()
    {
        InitialState.CopyTo((Span<uint>)_state);
        _filled = 0;
        _length = 0;
    }

    /// <summary>Takes the next bytes of the message.</summary>
    /// <param name="message">The bytes.</param>
    public void Append(ReadOnlySpan<byte> message)
    {
        _length += (uint)message.Length;
        for (int i = 0; i < message.Length; i++)
        {
            AppendByte(message[i]);
        }
    }

    /// <summary>Ends the message. The next begins with <see cref="Begin"/>.</summary>
    /// <param name="digest">Where its digest goes, at least <see cref="DigestSize"/> bytes.</param>
    public void Finish(Span<byte> digest)
    {
        ulong bits = _length * 8;
        AppendByte(0x80);
        while (_filled != BlockSize - sizeof(ulong))
        {
            AppendByte(0);
        }

        for (int shift = 56; shift >= 0; shift -= 8)
        {
            AppendByte((byte)(bits >> shift));
        }

        ReadOnlySpan<uint> state = _state;
        for (int i = 0; i < DigestSize; i++)
        {
            digest[i] = (byte)(state[i / 4] >> (24 - (8 * (i % 4))));
        }
    }

    /// <summary>Takes the next four bytes of the message.</summary>
    /// <param name="word">The bytes, the first one highest.</param>
    internal void AppendWord(uint word)
    {
        _length += sizeof(uint);
        for (int shift = 24; shift >= 0; shift -= 8)
        {
            AppendByte((byte)(word >> shift));
        }
    }

    private static uint RotateRight(uint value, int count) => (value >> count) | (value << (32 - count));

    private void AppendByte(byte value)
    {
        Span<uint> block = _block;
        int word = (int)_filled / sizeof(uint);
        block[word] = (block[word] << 8) | value;
        _filled++;
        if (_filled == BlockSize)
        {
            _filled = 0;
            Compress();
        }
    }

    private void Compress()
    {
        SixteenWords window = _block;
        Span<uint> schedule = window;
        Span<uint> state = _state;
        uint a = state[0];
        uint b = state[1];
        uint c = state[2];
        uint d = state[3];
        uint e = state[4];
        uint f = state[5];
        uint g = state[6];
        uint h = state[7];
        for (int round = 0; round < Rounds; round++)
        {
            uint choice = (e & f) ^ (~e & g);
            uint mixed = RotateRight(e, 6) ^ RotateRight(e, 11) ^ RotateRight(e, 25);
            uint first = h + mixed + choice + Constants[round] + NextWord(schedule, round);
            uint majority = (a & b) ^ (a & c) ^ (b & c);
            uint second = (RotateRight(a, 2) ^ RotateRight(a, 13) ^ RotateRight(a, 22)) + majority;
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }

        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }

    /// <summary>Gets a round's word of the message schedule, of which only the last sixteen words are kept.</summary>
    private static uint NextWord(Span<uint> schedule, int round)
    {
        int place = round % 16;
        if (round >= 16)
        {
            uint old = schedule[(round + 1) % 16];
            uint recent = schedule[(round + 14) % 16];
            schedule[place] += (RotateRight(old, 7) ^ RotateRight(old, 18) ^ (old >> 3))
                + schedule[(round + 9) % 16]
                + (RotateRight(recent, 17) ^ RotateRight(recent, 19) ^ (recent >> 10));
        }

        return schedule[place];
    }
}
