// SPDX-License-Identifier: Apache-2.0 OR MIT

const int Select = 4;

// Two things go on at once: the light blinks, and a button changes its pace.
int milliseconds = 400;
_ = ChangePace();
Console.WriteLine($"blink: every {milliseconds} ms; press select");
while (true)
{
    Led.Toggle(0);
    await Alarm.Delay(TimeSpan.FromMilliseconds(milliseconds));
}

async Task ChangePace()
{
    while (true)
    {
        await Button.Pressed(Select);
        milliseconds = milliseconds > 100 ? milliseconds / 2 : 400;
        Console.WriteLine($"blink: every {milliseconds} ms");
    }
}
