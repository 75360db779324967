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

    [Fact]
    public async Task Operations_are_done_one_after_another_without_waiting_for_one()
    {
        await File.WriteAllBytesAsync(_card, new byte[1 << 20]);
        byte[] application = TestApplication.Storing(TestApplication.CreateSized("callbacks", "callbacks", 2048, 0), new TbfStoragePermissions(1, [1], [1]));
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options([application, TestApplication.Example("capitals-service")], BoardTiming.Paced) with
        {
            OpenTestPort = true,
            BusDevices = [BusDevice.Eeprom("eeprom", BoardCatalog.Lm3s6965evb.Eeprom!.Address, BoardCatalog.Lm3s6965evb.Eeprom.Size, _eeprom)],
            SdCardImage = _card,
        });
        await machine.WaitForTextAsync("callbacks: press");
        await machine.SetButtonAsync(3, true);
        await machine.WaitForTextAsync("callbacks: button 3 pressed, OK");
        await machine.SetButtonAsync(3, false);
        await machine.WaitForTextAsync("callbacks: button 3 released, OK");
        await machine.WaitForTextAsync("callbacks: drive");
        await machine.Pins.DriveAsync(new BoardPin('D', 5), true);
        await machine.WaitForTextAsync("callbacks: over");
        Assert.Equal(
            [
                "storage size: OK, right", "nonvolatile-storage write: OK", "nonvolatile-storage read: OK, right",
                "key-value add: OK", "key-value add again: NOSUPPORT", "key-value update: OK", "key-value collect: OK",
                "key-value get: OK, right", "key-value delete: OK", "key-value update what is gone: NOSUPPORT",
                "sha update: OK", "sha second update: OK", "sha finish: OK, right", "sha verify: OK, right", "sha verify another: OK, wrong",
                "hmac update: OK", "hmac second update: OK", "hmac finish: OK, right", "hmac verify: OK, right",
                "aes begin: OK", "aes crypt: OK, right", "aes seal: OK, right", "aes open: OK, right", "aes open what was changed: FAIL, right",
                "screen power: OK", "screen brightness: OK", "screen invert: OK", "screen format: OK", "screen frame: OK",
                "screen frame too large: not begun, INVAL", "screen fill: OK",
                "text-screen resolution: OK, right", "text-screen power: OK", "text-screen clear: OK", "text-screen cursor: OK", "text-screen home: OK",
                "sd-card initialize: OK, right", "adc fill: OK, right",
                "samples of 1, right", "samples of 1, right", "buffers of 4, right", "buffers of 4, right",
                "call: OK, CALLED", "press", "button 3 pressed, OK", "button 3 released, OK", "drive", "pin 1 high, OK", "over",
            ],
            (await Transcript.EndAsync(machine)).StartingWith("callbacks: ").Select(line => line["callbacks: ".Length..]));
    }
}
