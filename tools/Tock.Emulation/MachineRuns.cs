// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>Lets a running board go on until something is the case, with limits in board time.</summary>
public static class MachineRuns
{
    private static readonly TimeSpan s_clockStartLimit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_stallLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_nearEnd = TimeSpan.FromMilliseconds(30);

    /// <summary>Waits until the board has run for a span since its kernel started the clock.</summary>
    /// <param name="machine">The running board.</param>
    /// <param name="duration">Board time since the start of the clock.</param>
    /// <param name="onStep">Called every few milliseconds with the board time so far; returns false to end the wait early. Or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="EmulationException">QEMU ended; or the kernel did not start its clock within 30 s; or the clock stood still for 60 s (wall clock both).</exception>
    public static async Task RunForAsync(
        this Machine machine,
        TimeSpan duration,
        Func<TimeSpan, Task<bool>>? onStep = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        long lastProgress = Environment.TickCount64;
        TimeSpan elapsed = TimeSpan.Zero;
        bool started = false;
        while (true)
        {
            TimeSpan? reading = await machine.ReadClockAsync(cancellationToken).ConfigureAwait(false);
            if (reading is { } now && (!started || now > elapsed))
            {
                started = true;
                elapsed = now;
                lastProgress = Environment.TickCount64;
            }

            if (elapsed >= duration)
            {
                return;
            }

            ThrowIfStuck(machine, started, elapsed, Environment.TickCount64 - lastProgress);
            if (onStep is not null && started && !await onStep(elapsed).ConfigureAwait(false))
            {
                return;
            }

            await Task.Delay(duration - elapsed > s_nearEnd ? 5 : 1, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Waits until the serial output contains a text.</summary>
    /// <param name="machine">The running board.</param>
    /// <param name="text">The text.</param>
    /// <param name="limit">Board time since the start of the clock by which it must have come.</param>
    /// <param name="from">Where in the output (in characters) to start looking; 0 is its start.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where in the output the text ends, for the next search.</returns>
    /// <exception cref="EmulationException">It did not come; the message quotes the end of the output.</exception>
    public static async Task<int> WaitForTextAsync(this Machine machine, string text, TimeSpan limit, int from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(machine);
        int Find() => machine.Serial.ReceivedText().IndexOf(text, from, StringComparison.Ordinal);
        long searched = -1;
        int found = -1;
        await machine.RunForAsync(
            limit,
            _ =>
            {
                long count = machine.Serial.ReceivedCount;
                if (count != searched)
                {
                    searched = count;
                    found = Find();
                }

                return Task.FromResult(found < 0);
            },
            cancellationToken).ConfigureAwait(false);
        found = found < 0 ? Find() : found;
        return found >= 0
            ? found + text.Length
            : throw new EmulationException($"\"{text}\" did not come within {limit.TotalSeconds:0.###} s of board time; the output ends: {Tail(machine.Serial.ReceivedText())}");
    }

    private static void ThrowIfStuck(Machine machine, bool started, TimeSpan elapsed, long silentMilliseconds)
    {
        if (machine.Exited.IsCompleted)
        {
            throw new EmulationException(machine.DescribeExit());
        }

        if (!started && silentMilliseconds > s_clockStartLimit.TotalMilliseconds)
        {
            throw new EmulationException(
                $"the kernel did not start the board's clock within {s_clockStartLimit.TotalSeconds:0} s; it has probably failed early (see the output above)");
        }

        if (started && silentMilliseconds > s_stallLimit.TotalMilliseconds)
        {
            throw new EmulationException($"the board's clock has stood still at {elapsed.TotalSeconds:0.###} s for {s_stallLimit.TotalSeconds:0} s");
        }
    }

    private static string Tail(string output) => output.Length <= 600 ? $"\"{output}\"" : $"\"...{output[^600..]}\"";
}
