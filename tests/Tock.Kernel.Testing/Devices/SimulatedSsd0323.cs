// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;

namespace Tock.Kernel.Testing.Devices;

/// <summary>
/// A display controller SSD0323 with 128 by 64 pixels, as its data sheet describes it: noise in its memory after power-up, a command or
/// data by the level of a pin, and dark until it is told to show something.
/// </summary>
public sealed class SimulatedSsd0323 : ISimulatedSpiDevice
{
    private const int Columns = 128;
    private const int Rows = 64;
    private const byte Noise = 0xA7;

    private readonly FakeGpioPin _chipSelect;
    private readonly FakeGpioPin _dataPin;
    private readonly byte[] _memory = new byte[Columns / 2 * 80];
    private readonly List<byte> _command = [];
    private int _column;
    private int _firstColumn;
    private int _lastColumn = (Columns / 2) - 1;
    private int _row;
    private int _firstRow;
    private int _lastRow = Rows - 1;

    /// <summary>Initializes a new instance of the <see cref="SimulatedSsd0323"/> class.</summary>
    /// <param name="chipSelect">Its chip select, active low.</param>
    /// <param name="dataPin">High for data.</param>
    public SimulatedSsd0323(FakeGpioPin chipSelect, FakeGpioPin dataPin)
    {
        _chipSelect = chipSelect;
        _dataPin = dataPin;
        Array.Fill(_memory, Noise);
    }

    /// <inheritdoc/>
    public bool IsSelected => IsAlwaysSelected || !_chipSelect.Level;

    /// <summary>Gets or sets a value indicating whether the chip select pin is not looked at.</summary>
    public bool IsAlwaysSelected { get; set; }

    /// <summary>Gets a value indicating whether the panel is lit.</summary>
    public bool IsOn { get; private set; }

    /// <summary>Gets a value indicating whether it shows dark for lit.</summary>
    public bool IsInverted { get; private set; }

    /// <summary>Gets the contrast, 0 to 127.</summary>
    public int Contrast { get; private set; }

    /// <summary>Gets the number of bytes written to the memory.</summary>
    public int Written { get; private set; }

    /// <inheritdoc/>
    public byte Exchange(byte value)
    {
        if (_dataPin.Level)
        {
            Store(value);
        }
        else
        {
            _command.Add(value);
            if (_command.Count == Length(_command[0]))
            {
                Execute();
                _command.Clear();
            }
        }

        return 0;
    }

    /// <summary>Gets a part of the picture as text: a line a row, a character a pixel, "." for dark or the level in hexadecimal.</summary>
    /// <param name="x">Left column.</param>
    /// <param name="y">Top row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <returns>The lines.</returns>
    public string[] Picture(int x, int y, int width, int height)
    {
        string[] lines = new string[height];
        for (int row = 0; row < height; row++)
        {
            StringBuilder line = new();
            for (int column = x; column < x + width; column++)
            {
                int level = (_memory[((y + row) * Columns / 2) + (column / 2)] >> (column % 2 == 0 ? 4 : 0)) & 15;
                line.Append(level == 0 ? '.' : level.ToString("x")[0]);
            }

            lines[row] = line.ToString();
        }

        return lines;
    }

    /// <summary>Counts the pixels outside a frame that are not dark.</summary>
    /// <param name="x">Left column.</param>
    /// <param name="y">Top row.</param>
    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <returns>How many.</returns>
    public int LitOutside(int x, int y, int width, int height)
    {
        int lit = 0;
        string[] picture = Picture(0, 0, Columns, Rows);
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                bool inside = row >= y && row < y + height && column >= x && column < x + width;
                lit += !inside && picture[row][column] != '.' ? 1 : 0;
            }
        }

        return lit;
    }

    private static int Length(byte command) => command switch
    {
        0x15 or 0x75 => 3,
        0x81 or 0xA0 or 0xA1 or 0xA2 or 0xA8 or 0xAD or 0xB1 or 0xB2 or 0xB3 or 0xB4 or 0xBC or 0xBE or 0xBF => 2,
        0xB8 => 9,
        0x84 or 0x85 or 0x86 or 0xA4 or 0xA5 or 0xA6 or 0xA7 or 0xAE or 0xAF or 0xE3 => 1,
        _ => throw new InvalidOperationException($"The controller has no command 0x{command:x2}."),
    };

    private void Execute()
    {
        switch (_command[0])
        {
            case 0x15:
                (_column, _firstColumn, _lastColumn) = (_command[1], _command[1], _command[2]);
                break;
            case 0x75:
                (_row, _firstRow, _lastRow) = (_command[1], _command[1], _command[2]);
                break;
            case 0x81:
                Contrast = _command[1] & 0x7F;
                break;
            case 0xA4:
            case 0xA7:
                IsInverted = _command[0] == 0xA7;
                break;
            case 0xAE:
            case 0xAF:
                IsOn = _command[0] == 0xAF;
                break;
        }
    }

    private void Store(byte value)
    {
        if (_command.Count != 0)
        {
            throw new InvalidOperationException("Data comes in the middle of a command.");
        }

        Written++;
        _memory[(_row * Columns / 2) + _column] = value;
        _column++;
        if (_column > _lastColumn)
        {
            _column = _firstColumn;
            _row = _row < _lastRow ? _row + 1 : _firstRow;
        }
    }
}
