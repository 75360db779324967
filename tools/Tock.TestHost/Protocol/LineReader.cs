// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Emulation.Consoles;

namespace Tock.TestHost.Protocol;

/// <summary>Cuts what the board sends into lines, as it arrives.</summary>
public sealed class LineReader
{
    private readonly StringBuilder _begun = new();
    private readonly TextPieces _pieces = new();
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
        List<string> lines = [];
        foreach (char character in _pieces.Take(piece))
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
