// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Consoles;

/// <summary>
/// Decides when to ask a board who writes what: when the line is opened, and again when it sends text without saying so, since it was not listening yet or has been
/// reset. One that has never answered is left alone after a few times, for it may take the request for input.
/// </summary>
public sealed class LabelRequests
{
    private const int MostUnanswered = 5;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private long _last;
    private int _unanswered;

    /// <summary>Begins with an opened line: the first request is due.</summary>
    public LabelRequests(TimeProvider time)
    {
        _time = time;
    }

    /// <summary>Whether a request is due.</summary>
    /// <param name="labels">What has come so far.</param>
    /// <param name="hasNewText">Whether text has come just now.</param>
    public bool IsDue(LabelSplitter labels, bool hasNewText)
    {
        if (labels.HasSeenLabels)
        {
            _unanswered = Math.Min(_unanswered, 1);
        }

        bool isDue = _unanswered == 0
            || (hasNewText && !labels.AreLabelsOn && _unanswered < MostUnanswered && _time.GetElapsedTime(_last) >= s_pause);
        if (isDue)
        {
            _unanswered++;
            _last = _time.GetTimestamp();
        }

        return isDue;
    }
}
