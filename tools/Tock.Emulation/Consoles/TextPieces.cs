// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Emulation.Consoles;

/// <summary>Reads UTF-8 that comes in pieces which may be cut within a letter.</summary>
public sealed class TextPieces
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    /// <summary>Takes the next piece.</summary>
    /// <param name="piece">The piece; bytes that are no UTF-8 become U+FFFD.</param>
    /// <returns>The letters that are complete.</returns>
    public string Take(ReadOnlySpan<byte> piece)
    {
        char[] letters = new char[_decoder.GetCharCount(piece, flush: false)];
        _decoder.GetChars(piece, letters, flush: false);
        return new string(letters);
    }
}
