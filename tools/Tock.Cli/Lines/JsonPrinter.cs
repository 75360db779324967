// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Lines;

/// <summary>Writes a console as JSON, one object for each line that a writer has ended.</summary>
public sealed class JsonPrinter : IConsolePrinter
{
    private static readonly JsonWriterOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // A writer that never ends a line fills nobody's memory.
    private const int LongestLine = 4096;

    private static readonly byte[] s_wipe = "\r\x1b[K"u8.ToArray();

    private readonly TextWriter _output;
    private readonly TimeProvider _time;
    private readonly Dictionary<ConsoleWriter, Line> _lines = [];

    /// <summary>Creates a printer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="time">The clock of time stamps.</param>
    public JsonPrinter(TextWriter output, TimeProvider time)
    {
        _output = output;
        _time = time;
    }

    /// <inheritdoc/>
    public void Print(ConsolePiece piece)
    {
        Line line = LineOf(piece.Writer);
        foreach (byte value in piece.Bytes.Span)
        {
            if (line.Bytes.Count == 0)
            {
                line.Begin = _time.GetLocalNow();
            }

            line.Bytes.Add(value);
            if (line.Bytes.Count >= s_wipe.Length && line.Bytes[^s_wipe.Length..].SequenceEqual(s_wipe))
            {
                // The kernel wipes its prompt off, to write it again.
                line.Bytes.RemoveRange(line.Bytes.Count - s_wipe.Length, s_wipe.Length);
                LineOf(new ConsoleWriter(ConsoleSource.ProcessConsole)).Bytes.Clear();
            }
            else if (value == (byte)'\n' || line.Bytes.Count == LongestLine)
            {
                Write(piece.Writer, line);
            }
        }
    }

    /// <inheritdoc/>
    public void End()
    {
        foreach ((ConsoleWriter writer, Line line) in _lines)
        {
            if (line.Bytes.Count != 0)
            {
                Write(writer, line);
            }
        }
    }

    private Line LineOf(ConsoleWriter writer)
    {
        if (!_lines.TryGetValue(writer, out Line? line))
        {
            line = new Line();
            _lines.Add(writer, line);
        }

        return line;
    }

    private void Write(ConsoleWriter writer, Line line)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, s_plain))
        {
            json.WriteStartObject();
            json.WriteString("time", line.Begin.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture));
            json.WriteString("source", writer.Source switch
            {
                ConsoleSource.Application => "application",
                ConsoleSource.Kernel => "kernel",
                ConsoleSource.ProcessConsole => "process-console",
                _ => "unknown",
            });
            json.WriteString("application", writer.Application);
            json.WriteString("text", Encoding.UTF8.GetString([.. line.Bytes]).TrimEnd('\n').TrimEnd('\r'));
            json.WriteEndObject();
        }

        line.Bytes.Clear();
        _output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private sealed class Line
    {
        internal DateTimeOffset Begin { get; set; }

        internal List<byte> Bytes { get; } = [];
    }
}
