// SPDX-License-Identifier: Apache-2.0 OR MIT
using Spectre.Console;

namespace Tock.Cli.Console;

/// <summary>
/// What the tool says to people goes to standard error, so that standard output carries only what was asked for: results, JSON, the board's serial line.
/// </summary>
public sealed class ToolConsole
{
    private readonly IAnsiConsole _messages;

    /// <summary>Writes messages to <paramref name="messages"/> and results to <paramref name="results"/>.</summary>
    public ToolConsole(TextWriter messages, TextWriter results)
    {
        _messages = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(messages) });
        // Wrapping at 80 columns is for terminals; a log keeps one message a line.
        IsTerminal = ReferenceEquals(messages, System.Console.Error) && !System.Console.IsErrorRedirected;
        if (!IsTerminal)
        {
            _messages.Profile.Width = int.MaxValue / 2;
            _messages.Profile.Capabilities.Ansi = false;
            _messages.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }

        Results = results;
    }

    /// <summary>Whether messages go to a terminal, where a line may be rewritten.</summary>
    public bool IsTerminal { get; }

    /// <summary>Standard output.</summary>
    public TextWriter Results { get; }

    /// <summary>Says what happens next.</summary>
    public void Step(string text) => _messages.MarkupLineInterpolated($"[bold]{text}[/]");

    /// <summary>A line of detail.</summary>
    public void Detail(string text) => _messages.MarkupLineInterpolated($"{text}");

    /// <summary>Something the user should know, though the work goes on.</summary>
    public void Warn(string text) => _messages.MarkupLineInterpolated($"[yellow]warning:[/] {text}");

    /// <summary>Shows a failure.</summary>
    public void Fail(ToolException failure)
    {
        _messages.MarkupLineInterpolated($"[red]error:[/] {failure.Message}");
        if (failure.NextStep is { } step)
        {
            _messages.MarkupLineInterpolated($"  next: {step}");
        }
    }

    /// <summary>Shows a table.</summary>
    public void Show(Table table) => _messages.Write(table);

    /// <summary>Does something slow, with a moving sign on a terminal and one plain line elsewhere.</summary>
    public async Task<T> ProgressAsync<T>(string text, Func<Task<T>> work)
    {
        if (!IsTerminal)
        {
            Detail(text);
            return await work().ConfigureAwait(false);
        }

        return await _messages.Status().StartAsync(Markup.Escape(text), _ => work()).ConfigureAwait(false);
    }
}
