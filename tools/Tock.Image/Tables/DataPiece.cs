// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Tables;

/// <summary>A stretch of a section, from one symbol to the next.</summary>
internal sealed record DataPiece(uint Start, uint End, DataKind Kind, IReadOnlyList<ObjectSymbol> Symbols)
{
    internal uint Size => End - Start;
}
