// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.TestHost.Protocol;

/// <summary>Cuts what the board sends into lines, as it arrives.</summary>
public sealed class LineReader
{
    private readonly StringBuilder _begun = new();
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private int _taken;

    /// <summary>What has arrived of a line whose end has not.</summary>
    public string Begun => _begun.ToString();

    /// <summary>Takes what has arrived.</summary>
    /// <param name="received">All that the board has sent since it was started.</param>
    /// <returns>The lines that ended since the last call, without their ends.</returns>
    public IReadOnlyList<string> Take(ReadOnlySpan<byte> received)
    {
        ReadOnlySpan<byte> piece = received[_taken..];
        _taken = received.Length;
        char[] characters = new char[piece.Length + 1];
        int count = _decoder.GetChars(piece, characters, flush: false);
        List<string> lines = [];
        foreach (char character in characters.AsSpan(0, count))
        {
            if (character == '\n')
            {
                lines.Add(_begun.ToString().TrimEnd('\r'));
                _begun.Clear();
            }
            else
            {
                _begun.Append(character);
            }
        }

        return lines;
    }
}
