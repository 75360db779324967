// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Spectre.Console;

namespace Tock.Cli.Console;

/// <summary>
/// What the tool says to people goes to standard error, so that standard output carries only what was asked for: results, JSON, the board's serial line.
/// </summary>
public sealed class ToolConsole
{
    private readonly IAnsiConsole _messages;
    private readonly Lazy<IAnsiConsole> _drawing;
    private readonly Func<string, string> _localize;

    /// <summary>Writes messages to <paramref name="messages"/> and results to <paramref name="results"/>.</summary>
    /// <param name="messages">Where people read.</param>
    /// <param name="results">Where scripts read.</param>
    /// <param name="isTerminal">Whether <paramref name="messages"/> is a terminal that understands escape sequences.</param>
    /// <param name="localize">Changes commands in a text to what a person here has to type; null for none.</param>
    /// <param name="showsResults">Whether <paramref name="results"/> is such a terminal.</param>
    public ToolConsole(TextWriter messages, TextWriter results, bool isTerminal, Func<string, string>? localize = null, bool showsResults = false)
    {
        _localize = localize ?? (text => text);
        _messages = Create(messages, isTerminal);
        _drawing = new Lazy<IAnsiConsole>(() => Create(results, showsResults));
        IsTerminal = isTerminal;
        ShowsResults = showsResults;
        Results = results;
    }

    /// <summary>The console of this process: colours and movement only where standard error is a terminal that has them and NO_COLOR is not set.</summary>
    /// <param name="localize">Changes commands in a text to what a person here has to type.</param>
    public static ToolConsole ForProcess(Func<string, string> localize)
    {
        bool isPlain = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb"
            || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new ToolConsole(
            Open(System.Console.OpenStandardError()),
            Open(System.Console.OpenStandardOutput()),
            !isPlain && !System.Console.IsErrorRedirected,
            localize,
            !isPlain && !System.Console.IsOutputRedirected);
    }

    /// <summary>Whether messages go to a terminal, where a line may be rewritten.</summary>
    public bool IsTerminal { get; }

    /// <summary>Whether results go to a terminal that has colours.</summary>
    public bool ShowsResults { get; }

    /// <summary>Standard output.</summary>
    public TextWriter Results { get; }

    /// <summary>Standard output for what has colours on a terminal; elsewhere it is plain text.</summary>
    public IAnsiConsole Drawing => _drawing.Value;

    /// <summary>A text with the commands that a person here has to type.</summary>
    public string Localize(string text) => _localize(text);

    /// <summary>Says what happens next.</summary>
    public void Step(string text) => _messages.MarkupLineInterpolated($"[bold]{text}[/]");

    /// <summary>A line of detail.</summary>
    public void Detail(string text) => _messages.MarkupLineInterpolated($"{text}");

    /// <summary>Something the user should know, though the work goes on.</summary>
    public void Warn(string text) => _messages.MarkupLineInterpolated($"[yellow]warning:[/] {text}");

    /// <summary>Shows a failure.</summary>
    public void Fail(ToolException failure)
    {
        // As a build says it, so that an editor finds the place.
        string place = failure.Place is null ? string.Empty : $"{failure.Place}: ";
        string code = failure.Code is null ? string.Empty : $" {failure.Code}";
        _messages.MarkupLineInterpolated($"{place}[red]error{code}:[/] {_localize(failure.Message)}");
        if (failure.NextStep is { } step)
        {
            _messages.MarkupLineInterpolated($"  next: {_localize(step)}");
        }
    }

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

    /// <summary>Does something that is counted, with a bar on a terminal and one plain line elsewhere.</summary>
    /// <param name="text">What it is.</param>
    /// <param name="count">Up to where is counted.</param>
    /// <param name="work">Does it, and reports the count.</param>
    public async Task CountAsync(string text, int count, Func<IProgress<int>?, Task> work)
    {
        if (!IsTerminal)
        {
            Detail(text);
            await work(null).ConfigureAwait(false);
            return;
        }

        await _messages.Progress().StartAsync(async context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(text), maxValue: count);
            await work(new Counter(task)).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    private static IAnsiConsole Create(TextWriter output, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        // One message, one line: a terminal breaks it where it must, and a log keeps it whole.
        console.Profile.Width = 100_000;
        return console;
    }

    private static StreamWriter Open(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true };

    private sealed class Counter(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
