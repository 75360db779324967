// SPDX-License-Identifier: Apache-2.0 OR MIT

Extremes extremes = await Extremes.LoadAsync();
await foreach (AlarmTick tick in Alarm.Every(TimeSpan.FromMilliseconds(500)))
{
    try
    {
        int centidegrees = await Temperature.ReadAsync();
        if (extremes.Take(centidegrees))
        {
            await extremes.SaveAsync();
        }

        Console.WriteLine($"sensor: {Degrees.Text(centidegrees)}, {Degrees.Text(extremes.Lowest)} to {Degrees.Text(extremes.Highest)}");
    }
    catch (TockException exception)
    {
        Console.WriteLine($"sensor: {exception.Message}");
    }
}
