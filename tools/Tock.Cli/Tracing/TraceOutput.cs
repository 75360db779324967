// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Spectre.Console;
using Tock.Cli.Console;
using Tock.Debugging.Tracing;

namespace Tock.Cli.Tracing;

/// <summary>Writes what a trace sees: line by line, or counted at the end.</summary>
internal sealed class TraceOutput : IDisposable
{
    private static readonly JsonSerializerOptions s_indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly TraceFilter _filter;
    private readonly TraceText _text = new(InterfaceNames.Known);
    private readonly TraceJson? _json;
    private readonly TraceSummary? _summary;
    private readonly TextWriter _lines;
    private readonly StreamWriter? _file;
    private readonly CancellationTokenSource _left = new();

    /// <summary>Prepares the output.</summary>
    /// <param name="filter">Which events are written.</param>
    /// <param name="file">Path of a file to write to; null for standard output.</param>
    /// <param name="isSummary">Whether events are counted only.</param>
    /// <param name="isJson">Whether it is JSON.</param>
    /// <exception cref="ToolException">The file cannot be made.</exception>
    internal TraceOutput(TraceFilter filter, string? file, bool isSummary, bool isJson)
    {
        _filter = filter;
        _json = isJson ? new TraceJson(InterfaceNames.Known) : null;
        _summary = isSummary ? new TraceSummary(InterfaceNames.Known) : null;
        _file = file is null ? null : Open(file);
        _lines = _file ?? new StreamWriter(StandardOutput.Open()) { AutoFlush = true };
    }

    /// <summary>Gets the number of events that passed the filter.</summary>
    internal long Count { get; private set; }

    /// <summary>Gets what is cancelled when nobody reads standard output any more.</summary>
    internal CancellationToken ReaderLeft => _left.Token;

    public void Dispose()
    {
        _file?.Dispose();
        _left.Dispose();
    }

    /// <summary>Takes an event.</summary>
    internal void Add(TraceEvent seen)
    {
        if (!_filter.Passes(seen))
        {
            return;
        }

        Count++;
        if (_summary is not null)
        {
            _summary.Add(seen);
        }
        else if (!_left.IsCancellationRequested)
        {
            Write(_json is null ? _text.Format(seen) : _json.Format(seen));
        }
    }

    /// <summary>Writes what is known at the end only.</summary>
    /// <param name="drawing">Standard output for tables.</param>
    internal void Complete(IAnsiConsole drawing)
    {
        if (_summary is null)
        {
            return;
        }

        if (_json is not null)
        {
            Write(JsonSerializer.Serialize(_summary.Counts, s_indented));
        }
        else if (_file is not null)
        {
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_file), Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors }).Write(Table());
        }
        else
        {
            drawing.Write(Table());
        }
    }

    private static StreamWriter Open(string path)
    {
        try
        {
            return new StreamWriter(path) { AutoFlush = true };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the trace cannot be written: {e.Message}", "name another file with --output");
        }
    }

    private void Write(string line)
    {
        try
        {
            _lines.WriteLine(line);
        }
        catch (IOException e) when (_file is null && StandardOutput.HasLostReader(e))
        {
            _left.Cancel();
        }
    }

    private Table Table()
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns(
            new TableColumn("calls").RightAligned(), new TableColumn("errors").RightAligned(), new TableColumn("process"), new TableColumn("call"), new TableColumn("driver"), new TableColumn("of it"));
        foreach (TraceCount count in _summary!.Counts)
        {
            table.AddRow(
                Text(count.Count), count.Errors == 0 ? string.Empty : Text(count.Errors), Markup.Escape(count.Process), Markup.Escape(count.Call),
                Markup.Escape(count.Driver ?? string.Empty), Markup.Escape(count.Item ?? string.Empty));
        }

        return table;
    }

    private static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
