// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Lines;

/// <summary>
/// Shows a console as text, as it comes: each line begins with who writes it. A line that another writer breaks into is gone on with on a line of its own.
/// </summary>
public sealed class TextPrinter : IConsolePrinter
{
    private const byte Escape = 0x1B;
    private const string Reset = "\x1b[0m";

    // Cyan, green, yellow, magenta, blue, red; then the bright ones.
    private static readonly int[] s_colours = [36, 32, 33, 35, 34, 31, 96, 92, 93, 95, 94, 91];

    private readonly Stream _output;
    private readonly TextLayout _layout;
    private readonly TimeProvider _time;
    private readonly List<string> _names = [];
    private readonly List<byte> _shown = [];
    private readonly List<byte> _prompt = [];
    private ConsoleWriter _writer;
    private bool _isAtLineStart = true;
    private bool _isAfterReturn;
    private int _width = 6;

    // How far a control sequence at the start of a line has come.
    private int _sequence;

    /// <summary>Creates a printer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="layout">How lines look.</param>
    /// <param name="time">The clock of time stamps.</param>
    public TextPrinter(Stream output, TextLayout layout, TimeProvider time)
    {
        _output = output;
        _layout = layout;
        _time = time;
    }

    /// <inheritdoc/>
    public void Print(ConsolePiece piece)
    {
        foreach (byte value in piece.Bytes.Span)
        {
            if (_layout.IsTerminal || !IsHeldBack(value, piece.Writer))
            {
                Add(value, piece.Writer);
            }
        }

        Flush();
    }

    /// <inheritdoc/>
    public void End()
    {
        ShowPrompt();
        if (!_isAtLineStart)
        {
            EndLine();
        }

        _isAfterReturn = false;
        _sequence = 0;
        Flush();
    }

    // The prompt is wiped off whenever somebody else writes, and comes back: in a file that cannot be undone, so it waits there for its line's end.
    private bool IsHeldBack(byte value, ConsoleWriter writer)
    {
        if (writer.Source != ConsoleSource.ProcessConsole)
        {
            _prompt.Clear();
            return false;
        }

        if (value != (byte)'\n')
        {
            _prompt.Add(value);
            return true;
        }

        ShowPrompt();
        return false;
    }

    private void ShowPrompt()
    {
        foreach (byte value in _prompt)
        {
            Add(value, new ConsoleWriter(ConsoleSource.ProcessConsole));
        }

        _prompt.Clear();
    }

    private void Add(byte value, ConsoleWriter writer)
    {
        if (value == (byte)'\n')
        {
            if (_isAtLineStart && !_isAfterReturn)
            {
                BeginLine(writer);
            }

            _isAfterReturn = false;
            EndLine();
            return;
        }

        if (_isAfterReturn)
        {
            _isAfterReturn = false;
            ReturnToStart();
        }

        if (value == (byte)'\r')
        {
            _isAfterReturn = true;
            return;
        }

        if (IsSequenceAtStart(value))
        {
            if (_layout.IsTerminal)
            {
                _shown.Add(value);
            }

            return;
        }

        if (!_isAtLineStart && _writer != writer)
        {
            EndLine();
        }

        if (_isAtLineStart)
        {
            BeginLine(writer);
        }

        _shown.Add(value);
    }

    // What only moves or wipes on a line without text, as the kernel does with its prompt, begins no line.
    private bool IsSequenceAtStart(byte value)
    {
        if (_sequence == 0)
        {
            _sequence = _isAtLineStart && value == Escape ? 1 : 0;
            return _sequence != 0;
        }

        bool isEnd = _sequence == 2 ? value is >= 0x40 and <= 0x7E : value != (byte)'[';
        _sequence = isEnd ? 0 : 2;
        return true;
    }

    private void ReturnToStart()
    {
        if (_isAtLineStart)
        {
            return;
        }

        if (_layout.IsTerminal)
        {
            _shown.Add((byte)'\r');
            _isAtLineStart = true;
        }
        else
        {
            EndLine();
        }
    }

    private void BeginLine(ConsoleWriter writer)
    {
        _writer = writer;
        _isAtLineStart = false;
        if (_layout.HasTimeStamps)
        {
            Show(_time.GetLocalNow().ToString("HH:mm:ss.fff ", CultureInfo.InvariantCulture));
        }

        string? name = writer.Source == ConsoleSource.Kernel ? "kernel" : writer.Application;
        if (name is null)
        {
            return;
        }

        _width = Math.Max(_width, name.Length);
        string padded = name.PadRight(_width);
        Show(_layout.HasColours ? $"\x1b[{Colour(writer)}m{padded} |{Reset} " : $"{padded} | ");
    }

    private string Colour(ConsoleWriter writer)
    {
        if (writer.Application is not { } name)
        {
            return "1";
        }

        if (!_names.Contains(name))
        {
            _names.Add(name);
        }

        return s_colours[_names.IndexOf(name) % s_colours.Length].ToString(CultureInfo.InvariantCulture);
    }

    private void EndLine()
    {
        Show(_layout.IsTerminal ? "\r\n" : "\n");
        _isAtLineStart = true;
    }

    private void Show(string text) => _shown.AddRange(Encoding.UTF8.GetBytes(text));

    private void Flush()
    {
        _output.Write(_shown.ToArray());
        _output.Flush();
        _shown.Clear();
    }
}
