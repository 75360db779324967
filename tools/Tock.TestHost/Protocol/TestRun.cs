// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Protocol;

/// <summary>One test under way, as the lines of the board tell of it.</summary>
public sealed class TestRun
{
    private static readonly string[] s_lastWords = ["Unhandled exception. ", "TockSharp panic: "];
    private static readonly string[] s_stackMarks = ["   at ", " ---> ", "   --- "];

    private readonly int _index;
    private readonly List<string> _output = [];
    private readonly List<string> _reasons = [];
    private bool _hasBegun;
    private string? _faultLine;

    /// <summary>Begins with the command to run the test.</summary>
    /// <param name="index">The test's number.</param>
    public TestRun(int index)
    {
        _index = index;
    }

    /// <summary>Whether nothing more is to come.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Whether the test has passed.</summary>
    public bool HasPassed { get; private set; }

    /// <summary>Whether the process, or all of the board, is not what it was before the test: the next one needs a new board.</summary>
    public bool NeedsNewBoard { get; private set; }

    /// <summary>How long it took, in the board's time; zero if it has not ended by itself.</summary>
    public TimeSpan Duration { get; private set; }

    /// <summary>The last words of the process, or what the kernel has told of its fault or of a panic, in a line; null if there were none.</summary>
    public string? FaultLine => _faultLine;

    /// <summary>Why the test fails, as the board says it; stack traces are among the lines.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>What was printed meanwhile, by the test and by the kernel.</summary>
    public IReadOnlyList<string> Output => _output;

    /// <summary>Takes a line.</summary>
    public void Take(BoardLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (IsOver)
        {
            return;
        }

        switch (line.Kind)
        {
            case BoardLineKind.Output:
                TakeOutput(line.Text);
                break;
            case BoardLineKind.Begin when line.Number == _index && !_hasBegun:
                _hasBegun = true;
                break;
            case BoardLineKind.Reason when _hasBegun:
                _reasons.Add(line.Text);
                break;
            case BoardLineKind.End when line.Number == _index && _hasBegun:
                HasPassed = line.HasPassed;
                Duration = TimeSpan.FromMilliseconds(line.Milliseconds);
                IsOver = true;
                break;
            case BoardLineKind.Exit when line.Number == _index && _hasBegun:
                NeedsNewBoard = true;
                IsOver = true;
                break;
            case BoardLineKind.Ready:
                // The kernel starts a process anew that has faulted; its report is complete then.
                EndBy(_faultLine ?? "The process was started anew in the middle of the test.");
                break;
            case BoardLineKind.Malformed:
                EndBy("The application sent a line that does not belong to a test: " + line.Text);
                break;
            default:
                EndBy($"The application sent what does not follow here: {line.Kind} of test {line.Number}.");
                break;
        }
    }

    /// <summary>Ends the test from outside: its time is over, or the board has stopped.</summary>
    /// <param name="reason">Why.</param>
    public void EndBy(string reason)
    {
        _reasons.Clear();
        _reasons.Add(reason);
        if (_faultLine is not null && _faultLine != reason)
        {
            _reasons.Add(_faultLine);
        }

        // The stack trace of an exception that ended the process.
        _reasons.AddRange(_output.SkipWhile(line => line != _faultLine).Where(line => s_stackMarks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal))));
        HasPassed = false;
        NeedsNewBoard = true;
        IsOver = true;
    }

    private void TakeOutput(string text)
    {
        bool isFault = text.StartsWith("Process ", StringComparison.Ordinal) && text.Contains(" faulted: ", StringComparison.Ordinal);
        if (_faultLine is null && (isFault || s_lastWords.Any(words => text.StartsWith(words, StringComparison.Ordinal))))
        {
            _faultLine = text;
        }

        _output.Add(text);
    }
}
