// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;

namespace Tock.Machine.Tests;

/// <summary>The C library, by applications that use what it has.</summary>
public sealed class LibraryTests : IDisposable
{
    private static readonly string[] s_operations =
    [
        "crc", "sha", "hmac", "random", "temperature", "date-time", "i2c", "spi", "key-value", "storage", "sd-card", "screen", "text-screen", "ethernet", "adc", "aes", "serial-line",
    ];

    private readonly string _eeprom = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly string _card = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        File.Delete(_eeprom);
        File.Delete(_card);
    }

    [Fact]
    public async Task Functions_of_the_standard_do_what_the_standard_says()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("library"));
        await machine.WaitForTextAsync("library: over", Seconds.Of(200));
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.DoesNotContain(transcript.Lines, line => line.Contains("WRONG", StringComparison.Ordinal));

        // Sizes of 100 bytes on average, forty at once: sometimes more than there is. In the end some 6000 bytes, less what the other took, are whole again.
        Assert.Matches(@"heap: [23]\d{3} allocations, [1-9]\d* refused, 0 bytes damaged, then [2-5]\d{3} in one piece", transcript.Text);
        transcript.Has("library: heap: too much refused, nothing refused");
    }

    [Fact]
    public async Task Operations_of_all_drivers_are_under_way_at_once()
    {
        byte[] card = new byte[1 << 20];
        card[1023] = 77;
        await File.WriteAllBytesAsync(_card, card);
        byte[] application = TestApplication.Storing(TestApplication.CreateSized("together", "together", 2048, 0), new TbfStoragePermissions(1, [1], [1]));
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options([application]) with
        {
            BusDevices =
            [
                new BusDevice(BusDevice.TemperatureSensorModel, "sensor", 0x48) { Millidegrees = 21_500 },
                new BusDevice(BusDevice.RealTimeClockModel, "clock", 0x68),
                BusDevice.Eeprom("eeprom", BoardCatalog.Lm3s6965evb.Eeprom!.Address, BoardCatalog.Lm3s6965evb.Eeprom.Size, _eeprom),
            ],
            SdCardImage = _card,
            ConnectNetwork = true,
            SerialLineCount = 1,
        });
        await machine.WaitForTextAsync("early");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (string operation in s_operations)
        {
            transcript.Has($"together: {operation}: OK");
        }

        transcript.Has("together: BUSY BUSY INVAL");
        transcript.Has("together: BUSY BUSY BUSY");
        transcript.Has($"together: {s_operations.Length} at once");
        transcript.Has("together: cbf43926 ba 5b 2150 1 80 value kept 77");
        transcript.Has("together: again OK e3069283, 0 early");
    }
}
