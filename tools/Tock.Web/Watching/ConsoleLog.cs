// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Emulation.Consoles;

namespace Tock.Web.Watching;

/// <summary>What was written on a console: a page that is opened later, or once more, is shown it too. The oldest goes when there is too much.</summary>
public sealed class ConsoleLog
{
    /// <summary>The most that is kept, in UTF-16 units.</summary>
    public const int Capacity = 256 * 1024;

    private readonly Lock _lock = new();
    private readonly StringBuilder _text = new();
    private readonly TextPieces _pieces = new();
    private long _dropped;

    /// <summary>Creates an empty log.</summary>
    /// <param name="name">Whose console it is.</param>
    public ConsoleLog(string name)
    {
        Name = name;
    }

    /// <summary>Whose console it is.</summary>
    public string Name { get; }

    /// <summary>Takes what was written.</summary>
    /// <param name="bytes">UTF-8, cut anywhere; bytes that are not become U+FFFD.</param>
    /// <returns>The text that was complete.</returns>
    public string Append(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            string letters = _pieces.Take(bytes);
            _text.Append(letters);
            if (_text.Length > Capacity)
            {
                int excess = _text.Length - Capacity;
                _text.Remove(0, excess);
                _dropped += excess;
            }

            return letters;
        }
    }

    /// <summary>What was written from a position on.</summary>
    /// <param name="from">The position; 0 for the start.</param>
    /// <returns>The text, as far as it is kept, and the position behind it.</returns>
    public (string Text, long End) Read(long from)
    {
        lock (_lock)
        {
            long end = _dropped + _text.Length;
            int start = (int)(Math.Clamp(from, _dropped, end) - _dropped);
            return (_text.ToString(start, _text.Length - start), end);
        }
    }
}
