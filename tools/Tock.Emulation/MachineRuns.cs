// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Emulation;

/// <summary>
/// Lets a running board go on until something is the case, with limits in board time. A loaded host makes these calls slow, never wrong: each look
/// at the serial output sees all that the board had sent when its clock was read, and nothing is given up before this host has had time and turns to look.
/// </summary>
public static class MachineRuns
{
    // Turns beside times: a host that was suspended or starved has let much time pass in few of them.
    private const int FewestLooks = 200;

    private static readonly TimeSpan s_defaultLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_clockStartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_stallLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_nearEnd = TimeSpan.FromMilliseconds(30);

    /// <summary>Waits until the board has run for a span since its kernel started the clock.</summary>
    /// <param name="machine">The running board.</param>
    /// <param name="duration">Board time since the start of the clock. What has passed already when the wait begins counts.</param>
    /// <param name="onStep">Called every few milliseconds with the board time so far; returns false to end the wait early. Or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="EmulationException">QEMU ended; or the kernel did not start its clock within 30 s; or the clock stood still for 60 s (wall clock both).</exception>
    public static Task RunForAsync(
        this Machine machine,
        TimeSpan duration,
        Func<TimeSpan, Task<bool>>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return RunWhileAsync(machine, duration, onStep, cancellationToken);
    }

    /// <summary>Lets the board run for a span from now on; everything it sends in that span is received when the call returns.</summary>
    /// <param name="machine">The running board.</param>
    /// <param name="span">Board time from now on.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="EmulationException">As for <see cref="RunForAsync"/>.</exception>
    public static async Task RunOnAsync(this Machine machine, TimeSpan span, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        TimeSpan now = await machine.ReadClockAsync(cancellationToken).ConfigureAwait(false) ?? TimeSpan.Zero;
        await RunWhileAsync(machine, now + span, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits until the serial output contains a text.</summary>
    /// <param name="machine">The running board.</param>
    /// <param name="text">The text.</param>
    /// <param name="limit">
    /// Board time from the call on after which the wait is given up, or null for a minute. It is no measurement: a text that comes later is found too
    /// as long as the call has not lasted ten seconds of wall clock.
    /// </param>
    /// <param name="from">Where in the output (in characters) to start looking; 0 is its start.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where in the output the text ends, for the next search.</returns>
    /// <exception cref="EmulationException">It did not come; the message quotes the end of the output.</exception>
    public static Task<int> WaitForTextAsync(
        this Machine machine, string text, TimeSpan? limit = null, int from = 0, CancellationToken cancellationToken = default) =>
        machine.WaitForAnyTextAsync([text], limit, from, cancellationToken);

    /// <summary>Waits until the serial output contains one of several texts.</summary>
    /// <inheritdoc cref="WaitForTextAsync"/>
    /// <param name="machine">The running board.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="limit">As for one text.</param>
    /// <param name="from">Where in the output (in characters) to start looking; 0 is its start.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where in the output the first one found, in the order of <paramref name="texts"/>, ends.</returns>
    public static async Task<int> WaitForAnyTextAsync(
        this Machine machine, IReadOnlyList<string> texts, TimeSpan? limit = null, int from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(texts);
        TimeSpan span = limit ?? s_defaultLimit;
        long searched = -1;
        int end = -1;
        await machine.LookUntilAsync(
            span,
            () =>
            {
                long count = machine.Serial.ReceivedCount;
                if (count != searched)
                {
                    searched = count;
                    end = Find(machine.Serial.ReceivedText(), texts, from);
                }

                return end >= 0;
            },
            cancellationToken).ConfigureAwait(false);
        return end >= 0
            ? end
            : throw new EmulationException(string.Create(
                CultureInfo.InvariantCulture,
                $"\"{string.Join("\" or \"", texts)}\" did not come within {span.TotalSeconds:0.###} s of board time; the output ends: {Tail(machine.Serial.ReceivedText())}"));
    }

    /// <summary>Waits until the board has sent a number of Ethernet frames.</summary>
    /// <param name="machine">The running board, with <see cref="MachineOptions.ConnectNetwork"/>.</param>
    /// <param name="count">How many, since it was started.</param>
    /// <param name="limit">As for <see cref="WaitForTextAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>All that it has sent by then.</returns>
    /// <exception cref="EmulationException">They did not come.</exception>
    public static async Task<IReadOnlyList<byte[]>> WaitForFramesAsync(
        this Machine machine, int count, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        await machine.WaitUntilAsync(
            limit ?? s_defaultLimit,
            () => machine.Network.Frames.Count >= count,
            () => $"{machine.Network.Frames.Count} of {count} frames; the output ends: {Tail(machine.Serial.ReceivedText())}",
            cancellationToken).ConfigureAwait(false);
        return machine.Network.Frames;
    }

    /// <summary>Waits until something that the board does is so.</summary>
    /// <param name="machine">The running board.</param>
    /// <param name="limit">As for <see cref="WaitForTextAsync"/>.</param>
    /// <param name="isSo">Looks whether it is so.</param>
    /// <param name="describe">Says what there is instead when the wait is given up.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="EmulationException">It did not become so.</exception>
    public static async Task WaitUntilAsync(
        this Machine machine, TimeSpan limit, Func<bool> isSo, Func<string> describe, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(isSo);
        ArgumentNullException.ThrowIfNull(describe);
        await machine.LookUntilAsync(limit, isSo, cancellationToken).ConfigureAwait(false);
        if (!isSo())
        {
            throw new EmulationException(string.Create(
                CultureInfo.InvariantCulture, $"what was waited for did not come within {limit.TotalSeconds:0.###} s of board time: {describe()}"));
        }
    }

    /// <summary>Looks until something is so, or the limit, the patience and the number of looks are all used up.</summary>
    private static Task LookUntilAsync(this Machine machine, TimeSpan span, Func<bool> isSo, CancellationToken cancellationToken)
    {
        long beginning = Environment.TickCount64;
        TimeSpan? first = null;
        int looks = 0;
        return RunWhileAsync(
            machine,
            TimeSpan.MaxValue,
            elapsed =>
            {
                first ??= elapsed;
                looks++;
                bool isOver = elapsed - first >= span && looks >= FewestLooks && Environment.TickCount64 - beginning >= s_patience.TotalMilliseconds;
                return Task.FromResult(!isSo() && !isOver);
            },
            cancellationToken);
    }

    private static async Task RunWhileAsync(Machine machine, TimeSpan end, Func<TimeSpan, Task<bool>>? onStep, CancellationToken cancellationToken)
    {
        long lastProgress = Environment.TickCount64;
        int looksWithout = 0;
        TimeSpan elapsed = TimeSpan.Zero;
        bool started = false;
        while (true)
        {
            TimeSpan? reading = await machine.ReadClockAsync(cancellationToken).ConfigureAwait(false);
            await machine.Serial.CatchUpAsync(cancellationToken).ConfigureAwait(false);
            looksWithout++;
            if (reading is { } now && (!started || now > elapsed))
            {
                started = true;
                elapsed = now;
                lastProgress = Environment.TickCount64;
                looksWithout = 0;
            }

            if (elapsed >= end)
            {
                return;
            }

            ThrowIfStuck(machine, started, elapsed, Environment.TickCount64 - lastProgress, looksWithout);
            if (onStep is not null && started && !await onStep(elapsed).ConfigureAwait(false))
            {
                return;
            }

            await Task.Delay(end - elapsed > s_nearEnd ? 5 : 1, cancellationToken).ConfigureAwait(false);
        }
    }

    private static int Find(string output, IReadOnlyList<string> texts, int from)
    {
        foreach (string text in texts)
        {
            int at = output.IndexOf(text, from, StringComparison.Ordinal);
            if (at >= 0)
            {
                return at + text.Length;
            }
        }

        return -1;
    }

    private static void ThrowIfStuck(Machine machine, bool started, TimeSpan elapsed, long silentMilliseconds, int looks)
    {
        if (machine.Exited.IsCompleted)
        {
            throw new EmulationException(machine.DescribeExit());
        }

        TimeSpan limit = started ? s_stallLimit : s_clockStartLimit;
        if (silentMilliseconds > limit.TotalMilliseconds && looks >= FewestLooks)
        {
            throw new EmulationException(started
                ? $"the board's clock has stood still at {elapsed.TotalSeconds:0.###} s for {limit.TotalSeconds:0} s"
                : $"the kernel did not start the board's clock within {limit.TotalSeconds:0} s; it has probably failed early (see the output above)");
        }
    }

    private static string Tail(string output) => output.Length <= 600 ? $"\"{output}\"" : $"\"...{output[^600..]}\"";
}
