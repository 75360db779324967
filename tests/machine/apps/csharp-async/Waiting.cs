// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class Waiting
{
    internal static async Task Run()
    {
        // A time-out: nobody types.
        using (CancellationTokenSource timeout = new(100))
        {
            try
            {
                await Console.ReadAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                Console.WriteLine("waiting: nobody has typed");
            }
        }

        // What was given up does not disturb what comes after.
        Task<string> line = Console.ReadLineAsync();
        Task pressed = Button.Pressed(4);
        Console.WriteLine("waiting: press select, type a line");
        int ticks = 0;
        await foreach (AlarmTick tick in Alarm.Every(TimeSpan.FromMilliseconds(20)))
        {
            ticks++;
            if (line.IsCompleted && pressed.IsCompleted)
            {
                break;
            }
        }

        Console.WriteLine($"waiting: pressed, and the line is {await line}; {(ticks > 1 ? "the alarm went on" : "the alarm stood")}");
    }
}
