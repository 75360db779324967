// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class AdcExample
{
    internal static void Run()
    {
        Console.WriteLine($"adc: {Adc.Count} channels of {Adc.Resolution} bits, up to {Adc.ReferenceVoltage} mV");
        for (int channel = 0; channel < Adc.Count; channel++)
        {
            ErrorCode error = Adc.TrySample(channel, out ushort sample);
            Console.WriteLine($"adc: channel {channel}: {error.Name()}, {Adc.Millivolts(sample)} mV");
        }
    }
}
