// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Libtock.Abi;

namespace Tock.Testing;

/// <summary>The display as text (driver 0x90003); 21 columns and 8 lines at first.</summary>
public sealed class FakeTextScreen : FakeDriver
{
    private char[][] _cells = [];
    private int _column;
    private int _line;

    internal FakeTextScreen()
        : base(TextScreenAbi.DriverNumber)
    {
        Resize(21, 8);
    }

    /// <summary>How many characters are beside each other.</summary>
    public int Columns => _cells[0].Length;

    /// <summary>Its lines, without the blanks at their ends.</summary>
    public string[] Lines => [.. _cells.Select(line => new string(line).TrimEnd())];

    /// <summary>Whether it is switched on.</summary>
    public bool IsOn { get; private set; } = true;

    /// <summary>Makes it another one, blank.</summary>
    /// <param name="columns">How many characters are beside each other.</param>
    /// <param name="lines">How many lines there are.</param>
    public void Resize(int columns, int lines)
    {
        _cells = [.. Enumerable.Range(0, lines).Select(_ => Blank(columns))];
        _column = 0;
        _line = 0;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case TextScreenAbi.CommandPresent:
                return Answer.Success;
            case TextScreenAbi.CommandResolution:
                return TellAtOnce(call, (uint)Columns, (uint)_cells.Length);
            case TextScreenAbi.CommandBlinkOff:
            case TextScreenAbi.CommandCursorOff:
                return TellAtOnce(call, 0, 0);
            case TextScreenAbi.CommandHome:
                return Move(call, 0, 0);
            case TextScreenAbi.CommandSetCursor:
                return Move(call, call.Argument1, call.Argument2);
            case TextScreenAbi.CommandOn:
            case TextScreenAbi.CommandOff:
            case TextScreenAbi.CommandClear:
                return Begin(call, TextScreenAbi.UpcallDone, () => (Perform(call), 0u, 0u));
            case TextScreenAbi.CommandWrite:
                int length = (int)Math.Min(call.Argument1, (uint)call.ReadOnlyBuffer(TextScreenAbi.BufferText).Length);
                return length == 0 ? Answer.Failure(ErrorCode.NoMemory) : Begin(call, TextScreenAbi.UpcallDone, () => Write(call, length));
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    private static char[] Blank(int columns) => [.. Enumerable.Repeat(' ', columns)];

    private Answer TellAtOnce(DriverCall call, uint value1, uint value2)
    {
        if (IsBusy(call))
        {
            return Answer.Failure(ErrorCode.Busy);
        }

        call.Schedule(TextScreenAbi.UpcallDone, 0, value1, value2);
        return Answer.Success;
    }

    private Answer Move(DriverCall call, uint column, uint line)
    {
        if (IsBusy(call))
        {
            return Answer.Failure(ErrorCode.Busy);
        }

        if (column >= (uint)Columns || line >= (uint)_cells.Length)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        _column = (int)column;
        _line = (int)line;
        return TellAtOnce(call, 0, 0);
    }

    private uint Perform(DriverCall call)
    {
        if (Failure == ErrorCode.None)
        {
            if (call.Command == TextScreenAbi.CommandClear)
            {
                Resize(Columns, _cells.Length);
            }
            else
            {
                IsOn = call.Command == TextScreenAbi.CommandOn;
            }
        }

        return (uint)Failure;
    }

    private (uint Status, uint Length, uint None) Write(DriverCall call, int length)
    {
        if (Failure != ErrorCode.None)
        {
            return ((uint)Failure, 0, 0);
        }

        foreach (byte character in call.ReadOnlyBuffer(TextScreenAbi.BufferText).Span[..length])
        {
            Put((char)character);
        }

        return (0, (uint)length, 0);
    }

    private void Put(char character)
    {
        switch (character)
        {
            case '\n':
                BeginNextLine();
                return;
            case '\r':
                _column = 0;
                return;
        }

        if (_column == Columns)
        {
            BeginNextLine();
        }

        _cells[_line][_column++] = character;
    }

    // Behind the last line it goes on at the first one.
    private void BeginNextLine()
    {
        _line = (_line + 1) % _cells.Length;
        _column = 0;
        _cells[_line] = Blank(Columns);
    }
}
