// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Running;

/// <summary>
/// Decides when which bytes of prepared input go to the board, by the board's own time, as a patient person would type: not before the board has
/// booted (it has said something and then been silent for a moment, or a second has passed), in pieces well below the 16 bytes of the UART's receive
/// FIFO, with a pause behind each line in which the board can answer and read again.
/// </summary>
public sealed class InputFeeder
{
    private const int PieceLength = 4;

    private static readonly TimeSpan s_silence = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_latestStart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_pieceGap = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan s_lineGap = TimeSpan.FromMilliseconds(50);

    private readonly Queue<byte> _bytes = new();
    private readonly TimeSpan _latestStart;
    private TimeSpan _next;
    private TimeSpan _lastOutput;
    private long _outputSeen;
    private bool _started;

    /// <summary>Creates a feeder.</summary>
    /// <param name="runLength">How long the board will run, or null when it is open; a short run starts its input early enough to send some.</param>
    public InputFeeder(TimeSpan? runLength = null)
    {
        TimeSpan quarter = runLength / 4 ?? s_latestStart;
        _latestStart = quarter < s_latestStart ? quarter : s_latestStart;
    }

    /// <summary>Bytes that have not been sent.</summary>
    public int Remaining => _bytes.Count;

    /// <summary>Adds bytes behind those that wait.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (byte value in bytes)
        {
            _bytes.Enqueue(value);
        }
    }

    /// <summary>The bytes to send now; empty when it is not yet time.</summary>
    /// <param name="now">Board time; not less than at the call before.</param>
    /// <param name="outputCount">How many bytes the board has sent so far.</param>
    public byte[] Take(TimeSpan now, long outputCount)
    {
        if (outputCount != _outputSeen)
        {
            _outputSeen = outputCount;
            _lastOutput = now;
        }

        if (!_started)
        {
            bool booted = _outputSeen > 0 && now - _lastOutput >= s_silence;
            _started = booted || now >= _latestStart;
        }

        if (!_started || now < _next || _bytes.Count == 0)
        {
            return [];
        }

        List<byte> piece = [];
        bool endOfLine = false;
        while (piece.Count < PieceLength && !endOfLine && _bytes.TryDequeue(out byte value))
        {
            piece.Add(value);
            endOfLine = value is (byte)'\n' or (byte)'\r';
        }

        _next = now + (endOfLine ? s_lineGap : s_pieceGap);
        return [.. piece];
    }
}
