// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Arguments;

namespace Tock.Cli.Running;

/// <summary>When which button is pressed and let go, by the board's own time.</summary>
public sealed class PressSchedule
{
    private readonly Queue<(TimeSpan At, int Button, bool Pressed)> _changes;

    /// <summary>As long as a short press lasts.</summary>
    public static TimeSpan PressLength { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes it.</summary>
    /// <param name="presses">The presses, in any order.</param>
    public PressSchedule(IEnumerable<ButtonPress> presses)
    {
        _changes = new(presses
            .SelectMany(press => ((TimeSpan, int, bool)[])[(press.At, press.Button, true), (press.At + PressLength, press.Button, false)])
            .OrderBy(change => change.Item1));
    }

    /// <summary>Whether nothing is to be pressed any more.</summary>
    public bool IsEmpty => _changes.Count == 0;

    /// <summary>The changes whose time has come, each once.</summary>
    /// <param name="now">Board time; not less than at the call before.</param>
    public IEnumerable<(int Button, bool Pressed)> Take(TimeSpan now)
    {
        while (_changes.TryPeek(out (TimeSpan At, int Button, bool Pressed) change) && change.At <= now)
        {
            _ = _changes.Dequeue();
            yield return (change.Button, change.Pressed);
        }
    }
}
