// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace OutOfMemory;

/// <summary>A piece, which keeps the one before it.</summary>
internal sealed class Piece(Piece? before)
{
    internal Piece? Before { get; } = before;

    internal byte[] Bytes { get; } = new byte[100];
}
