// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.ProcessConsole;

/// <summary>The commands typed so far: as many of the last ones as fit.</summary>
internal sealed class LineHistory
{
    private const int Capacity = 192;

    // The commands one after the other, oldest first, each with a line feed behind it.
    private readonly byte[] _text = new byte[Capacity];
    private int _length;

    // Where the command shown now begins; _length if none is.
    private int _shown;

    /// <summary>Remembers a command, unless it is empty or the same as the last one.</summary>
    /// <param name="command">The command, without a line feed.</param>
    internal void Add(ReadOnlySpan<byte> command)
    {
        _shown = _length;
        if (command.Length == 0 || command.Length >= Capacity || (TryGetPrevious(out ReadOnlySpan<byte> last) && last.SequenceEqual(command)))
        {
            _shown = _length;
            return;
        }

        while (_length + command.Length + 1 > Capacity)
        {
            RemoveOldest();
        }

        command.CopyTo(new Span<byte>(_text, _length, command.Length));
        _length += command.Length;
        _text[_length] = (byte)'\n';
        _length++;
        _shown = _length;
    }

    /// <summary>Goes back to the command before the one shown.</summary>
    /// <param name="command">That command.</param>
    /// <returns>False if there is none.</returns>
    internal bool TryGetPrevious(out ReadOnlySpan<byte> command)
    {
        command = default;
        if (_shown == 0)
        {
            return false;
        }

        int end = _shown - 1;
        int start = end;
        while (start > 0 && _text[start - 1] != (byte)'\n')
        {
            start--;
        }

        _shown = start;
        command = new ReadOnlySpan<byte>(_text, start, end - start);
        return true;
    }

    /// <summary>Goes on to the command after the one shown.</summary>
    /// <param name="command">That command; empty behind the last one.</param>
    /// <returns>False if none is shown.</returns>
    internal bool TryGetNext(out ReadOnlySpan<byte> command)
    {
        command = default;
        if (_shown == _length)
        {
            return false;
        }

        int start = EndOf(_shown);
        _shown = start;
        if (start < _length)
        {
            command = new ReadOnlySpan<byte>(_text, start, EndOf(start) - 1 - start);
        }

        return true;
    }

    /// <summary>Finds the first byte behind a command and its line feed.</summary>
    private int EndOf(int start)
    {
        int end = start;
        while (_text[end] != (byte)'\n')
        {
            end++;
        }

        return end + 1;
    }

    private void RemoveOldest()
    {
        int removed = EndOf(0);
        for (int i = removed; i < _length; i++)
        {
            _text[i - removed] = _text[i];
        }

        _length -= removed;
    }
}
