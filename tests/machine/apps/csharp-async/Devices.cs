// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class Devices
{
    internal static async Task Run()
    {
        Console.WriteLine($"temperature: {await Temperature.ReadAsync()} hundredths of a degree");
        await Clock.SetAsync(new ClockTime(2030, 6, 15, 23, 59, 59));
        await Alarm.Delay(TimeSpan.FromMilliseconds(1100));
        ClockTime time = await Clock.ReadAsync();
        Console.WriteLine($"date-time: OK, {time.Year}-{time.Month:D2}-{time.Day:D2} {time.Hour:D2}:{time.Minute:D2}");
        byte[] random = new byte[8];
        await Rng.FillAsync(random);
        Console.WriteLine($"rng: OK, {random[0]:x2} {random[1]:x2} {random[2]:x2} {random[3]:x2}");
        await Scan();
        await Sample();
    }

    private static async Task Scan()
    {
        byte[] data = new byte[1];
        for (int address = 0x48; address < 0x78; address += 0x20)
        {
            await I2cMaster.ReadAsync(address, data);
            Console.WriteLine($"i2c: a device at 0x{address:x2}");
        }

        try
        {
            await I2cMaster.ReadAsync(0x10, data);
        }
        catch (TockException exception)
        {
            Console.WriteLine($"i2c: nobody at 0x10: {exception.Error.Name()}");
        }
    }

    private static async Task Sample()
    {
        ushort sample = await Adc.SampleAsync(3);
        Console.WriteLine($"adc: channel 3: OK, {Adc.Millivolts(sample)} mV");
        int count = 0;
        await foreach (ushort next in Adc.Samples(0, 100))
        {
            if (++count == 5)
            {
                break;
            }
        }

        Console.WriteLine($"adc: {count} samples");

        // The loop has ended, so a single sample is served again.
        await Adc.SampleAsync(0);
        Console.WriteLine("adc: and one more");
    }
}
