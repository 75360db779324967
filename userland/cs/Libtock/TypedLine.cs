// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;

namespace Libtock;

/// <summary>A line as it is typed on the console, and shown there.</summary>
internal sealed class TypedLine
{
    private const byte Backspace = 0x08;
    private const byte Delete = 0x7F;

    // A line feed behind the return that ended a line is no line of its own.
    private static bool s_endedByReturn;

    private byte[] _bytes = new byte[32];
    private int _length;

    /// <summary>The line without its end.</summary>
    internal string Text => Encoding.UTF8.GetString(_bytes, 0, _length);

    /// <summary>Takes a byte that is typed.</summary>
    /// <returns>Whether it ends the line.</returns>
    internal bool Take(byte typed)
    {
        bool isSecondHalf = typed == '\n' && s_endedByReturn;
        s_endedByReturn = typed == '\r';
        if (isSecondHalf)
        {
            return false;
        }

        if (typed is (byte)'\r' or (byte)'\n')
        {
            Console.WriteLine();
            return true;
        }

        if (typed is Backspace or Delete)
        {
            TakeBack();
        }
        else if (typed >= ' ')
        {
            Append(typed);
        }

        return false;
    }

    private void Append(byte typed)
    {
        if (_length == _bytes.Length)
        {
            byte[] longer = new byte[2 * _length];
            _bytes.AsSpan().CopyTo(longer);
            _bytes = longer;
        }

        _bytes[_length++] = typed;
        Console.Write(_bytes.AsSpan(_length - 1, 1));
    }

    // The bytes of a character begin with one that is no continuation of another.
    private void TakeBack()
    {
        if (_length == 0)
        {
            return;
        }

        do
        {
            _length--;
        }
        while (_length > 0 && (_bytes[_length] & 0xC0) == 0x80);
        Console.Write("\b \b"u8);
    }
}
