// SPDX-License-Identifier: Apache-2.0 OR MIT

// Counts its starts in its own image, as a value and as bytes; and tries what is larger than the room.
Counters counters = AppState.Load<Counters>();
counters.Starts++;
counters.Sum += counters.Starts * 10_000_000_000;
counters.Kind = (byte)'C';
byte[] behind = new byte[40];
AppState.Load(behind);
try
{
    AppState.Save(in counters);
    AppState.Load(behind);
    behind[^1]++;
    await AppState.SaveAsync(behind);
    counters = AppState.Load<Counters>();
    Console.WriteLine($"state: start {counters.Starts}, {counters.Sum}, {(char)counters.Kind}, {behind[^1]} of {AppState.Size} bytes");
}
catch (TockException refused)
{
    Console.WriteLine($"state: {refused.Error.Name()}");
}

foreach (int length in (int[])[0, 41])
{
    try
    {
        AppState.Save(new byte[length]);
        Console.WriteLine("state: saved");
    }
    catch (TockException refused)
    {
        Console.WriteLine($"state: {length} bytes: {refused.Error.Name()}");
    }
}

if (counters.Starts < 3 && AppState.Load<Counters>().Starts != 0)
{
    Syscalls.Restart(0);
}

Console.WriteLine("state: over");
