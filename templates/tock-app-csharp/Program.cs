// The statements of this file are the whole program; they run in a process of its own.
Console.WriteLine("Hello from TockApplication1!");

// Boards differ: one may have no LED.
bool hasLed = Led.Count != 0;

// Every half second: toggles the first LED, and writes a line to the console.
for (int count = 1; ; count++)
{
    // The process sleeps here, and so does the core if no other process has work.
    await Alarm.Delay(TimeSpan.FromMilliseconds(500));
    if (hasLed)
    {
        Led.Toggle(0);
    }

    Console.WriteLine($"blink {count}");
}
