// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Threading.Channels;
using Tock.Emulation;
using Tock.Emulation.Consoles;
using Tock.Observation.Faults;
using Tock.Web.Boards;

namespace Tock.Web.Watching;

/// <summary>Listens on a board's line, asks the board who writes what, and gives each writer a console of its own.</summary>
public sealed class ConsoleListener
{
    private readonly IBoardLink _link;
    private readonly string _token;
    private readonly LabelSplitter _labels;
    private readonly LabelRequests _requests = new(TimeProvider.System);
    private readonly FaultReader _faults = new();
    private readonly Channel<byte[]> _questions = Channel.CreateUnbounded<byte[]>();

    /// <summary>Creates it for a board.</summary>
    /// <param name="link">The board.</param>
    /// <param name="token">The token with which it is asked.</param>
    public ConsoleListener(IBoardLink link, string token)
    {
        _link = link;
        _token = token;
        _labels = new LabelSplitter(token);
    }

    /// <summary>The consoles.</summary>
    public ConsoleSet Consoles { get; } = new();

    /// <summary>Raised when a process's fault has been reported whole.</summary>
    public event Action<ReportedFault>? FaultReported;

    /// <summary>Raised when there is more on a console.</summary>
    public event Action? Written;

    /// <summary>Listens until the board has ended, or is told to stop.</summary>
    /// <param name="cancellationToken">Stops.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _link.Listen(Take);
        try
        {
            // Not where the line is read: a board that waits for its text to be taken does not listen.
            await foreach (byte[] question in _questions.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await _link.TypeAsync(question, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or EmulationException)
        {
            // The board has ended, or nobody looks any more.
        }
    }

    private void Take(ReadOnlyMemory<byte> bytes)
    {
        IReadOnlyList<ConsolePiece> pieces = _labels.Split(bytes.Span);
        foreach (ConsolePiece piece in pieces)
        {
            string text = Consoles.Line.Append(piece.Bytes.Span);
            Find(piece.Writer)?.Append(piece.Bytes.Span);
            // An application that writes what looks like a report is not believed where it is known to be one.
            if (piece.Writer.Source is ConsoleSource.Kernel or ConsoleSource.Unknown)
            {
                foreach (ReportedFault fault in _faults.Take(text))
                {
                    FaultReported?.Invoke(fault);
                }
            }
        }

        if (_requests.IsDue(_labels, pieces.Count != 0))
        {
            _questions.Writer.TryWrite(ConsoleLabels.Request(_token));
        }

        if (pieces.Count != 0)
        {
            Written?.Invoke();
        }
    }

    // What was written before the board said by whom is on the line's console only.
    private ConsoleLog? Find(ConsoleWriter writer) => writer.Source switch
    {
        ConsoleSource.Application => Consoles.Of(writer.Application!),
        ConsoleSource.Kernel or ConsoleSource.ProcessConsole => Consoles.Of("kernel"),
        _ => null,
    };
}
