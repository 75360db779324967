// SPDX-License-Identifier: Apache-2.0 OR MIT
#:sdk Tock.Sdk@0.1.0

Console.WriteLine("Hello from a file!");
while (true)
{
    await Alarm.Delay(TimeSpan.FromMilliseconds(500));
    Led.Toggle(0);
}
