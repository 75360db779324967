// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class GpioExample
{
    internal static void Run()
    {
        Gpio.EnableInput(0, GpioPull.Up);
        Console.WriteLine($"gpio: {Gpio.Count} pins");
        Gpio.EnableOutput(0);
        Gpio.Clear(0);
        Console.WriteLine($"gpio: pin 0 is {(Gpio.Read(0) ? "high" : "low")}");
        Gpio.Toggle(0);
        Console.WriteLine($"gpio: pin 0 is {(Gpio.Read(0) ? "high" : "low")}");
        Gpio.Disable(0);
        Console.WriteLine($"gpio: pin {Gpio.Count}: {Gpio.TryWrite(Gpio.Count, isHigh: true).Name()}");
    }
}
