// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using Tock.Web.Boards;

namespace Tock.Web.Watching;

/// <summary>Presses the board's buttons as the pages say: one after the other, and each for long enough that the board can notice.</summary>
public sealed class ButtonPresser
{
    private static readonly TimeSpan s_shortestPress = TimeSpan.FromMilliseconds(100);

    private readonly IBoardLink _link;
    private readonly Lock _lock = new();
    private readonly bool[] _isPressed;
    private readonly long[] _pressedAt;
    private readonly Task[] _last;

    /// <summary>Creates it for a board.</summary>
    /// <param name="link">The board.</param>
    public ButtonPresser(IBoardLink link)
    {
        ArgumentNullException.ThrowIfNull(link);
        _link = link;
        _isPressed = new bool[link.Board.Buttons.Count];
        _pressedAt = new long[_isPressed.Length];
        _last = [.. _isPressed.Select(_ => Task.CompletedTask)];
    }

    /// <summary>Which buttons are pressed.</summary>
    public IReadOnlyList<bool> Pressed
    {
        get
        {
            lock (_lock)
            {
                return [.. _isPressed];
            }
        }
    }

    /// <summary>Presses a button, or lets it go; completes when that has come about.</summary>
    /// <param name="button">Its place among those of the board.</param>
    /// <param name="pressed">Whether it is pressed from now on.</param>
    public Task SetAsync(int button, bool pressed)
    {
        lock (_lock)
        {
            return _last[button] = SetBehindAsync(_last[button], button, pressed);
        }
    }

    private async Task SetBehindAsync(Task before, int button, bool pressed)
    {
        // Not inside the lock.
        await Task.Yield();
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!pressed)
        {
            TimeSpan held = Stopwatch.GetElapsedTime(_pressedAt[button]);
            if (held < s_shortestPress)
            {
                await Task.Delay(s_shortestPress - held).ConfigureAwait(false);
            }
        }

        await _link.SetButtonAsync(button, pressed, CancellationToken.None).ConfigureAwait(false);
        lock (_lock)
        {
            _pressedAt[button] = Stopwatch.GetTimestamp();
            _isPressed[button] = pressed;
        }
    }
}
