// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The drivers as applications in C# use them: what they print is what the applications in C of apps/drivers print.</summary>
public sealed class CSharpDriversTests : IDisposable
{
    private const string Sensor = "sensor";

    // Each from its run.txt: those that the board and its bus serve without a network, a card or a person.
    private static readonly string[] s_twins =
    [
        "adc", "aes", "crc", "gpio", "hmac", "i2c-master", "isolated-storage", "key-value", "low-level-debug", "rng", "screen",
        "serial-line", "sha", "spi-controller", "temperature", "text-screen",
    ];

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"tock-eeprom-{Guid.NewGuid():n}.bin");

    public void Dispose() => File.Delete(_file);

    [Fact]
    public async Task Blocking_forms_print_what_the_applications_in_C_print()
    {
        await using Emulation.Machine machine = await StartAsync("csharp-drivers");
        await machine.WaitForTextAsync("csharp-drivers: that is all");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (string twin in s_twins)
        {
            foreach (string line in LinesOf(twin))
            {
                transcript.Match($"^{line}\r?$");
            }
        }

        // The emulated clock does not run with the board's time.
        transcript.Match("^date-time: OK, 2030-06-(15 23:59|16 00:00)\r?$");
        transcript.Has("led: 0 of 1 is on");
        transcript.Has("led: 1: INVAL");
        transcript.Has("aes: opened it is what it was");
        transcript.Has("aes: a changed one does not open");
        transcript.Match(@"^process-info: csharp-drivers, \d+ calls, 0 restarts\r?$");
        Assert.Equal(2, transcript.Count("state: renewed"));
    }

    [Fact]
    public async Task Asynchronous_forms_get_the_same_results_and_waiting_ends_by_time_press_and_line()
    {
        await using Emulation.Machine machine = await StartAsync("csharp-async");
        await machine.WaitForTextAsync("waiting: press select, type a line");

        // Some ticks of its alarm.
        await machine.RunOnAsync(Seconds.Of(0.2));
        await machine.SetButtonAsync(4, true);
        await machine.TypeAsync("a line\r", "a line");
        await machine.WaitForTextAsync("csharp-async: that is all");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (string line in s_twins.Where(twin => twin is "crc" or "temperature" or "rng").SelectMany(LinesOf))
        {
            transcript.Match($"^{line}\r?$");
        }

        transcript.Has("sha: OK, ba7816bf...");
        transcript.Has("hmac: OK, 5bdcc146...");
        transcript.Has("i2c: a device at 0x48");
        transcript.Has("i2c: a device at 0x68");
        transcript.Has("i2c: nobody at 0x10: NOACK");
        transcript.Has("adc: 5 samples");
        transcript.Has("adc: and one more");
        transcript.Has("key-value: OK, good morning");
        transcript.Has("key-value: after delete -1");
        transcript.Has("storage: OK, kept");
        transcript.Has("waiting: nobody has typed");
        transcript.Has("waiting: pressed, and the line is a line; the alarm went on");
    }

    [Fact]
    public async Task Client_in_CSharp_and_service_in_C_share_memory()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("capitals-service"), TestApplication.Example("csharp-ipc"), TestApplication.CreateSized("clock", "clock", 1024, 0));
        await machine.WaitForTextAsync("ipc: the answer is WRITTEN BY TWO");
        await machine.WaitForTextAsync("ipc: the answer is AND ONCE MORE");
        await machine.WaitForTextAsync("ipc: no such application: NODEVICE");
        await machine.WaitForTextAsync("ipc: the answer is AT LAST");
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("ipc: call: no answer");
        transcript.Has("ipc: cancelled call: cancelled");
        transcript.Has("ipc: awaited call: no answer");
    }

    [Fact]
    public async Task Card_and_network_are_reached()
    {
        await File.WriteAllBytesAsync(_file, new byte[1 << 20]);
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Example("csharp-media")]) with { SdCardImage = _file, UseEmulatorNetwork = true });
        await machine.WaitForTextAsync("ethernet: 10.0.2.2 is at 52:55:0a:00:02:02");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (string line in LinesOf("sd-card"))
        {
            transcript.Match($"^{line}\r?$");
        }
    }

    [Fact]
    public async Task Light_blinks_while_a_button_changes_its_pace()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(Paced("blink-csharp"));
        int at = await machine.WaitForTextAsync("blink: every 400 ms; press select");
        foreach (int milliseconds in (int[])[200, 100, 400])
        {
            await machine.SetButtonAsync(4, true);
            at = await machine.WaitForTextAsync($"blink: every {milliseconds} ms", from: at);
            await machine.SetButtonAsync(4, false);
            await machine.RunOnAsync(Seconds.Of(0.02));
        }
    }

    [Fact]
    public async Task Extremes_of_the_temperature_are_there_when_power_comes_back()
    {
        await using (Emulation.Machine machine = await StartAsync("sensor-csharp"))
        {
            await machine.WaitForTextAsync("sensor: 21.50 C, 21.50 C to 21.50 C");
            await machine.SetTemperatureAsync(Sensor, -12_500);
            await machine.WaitForTextAsync("sensor: -12.50 C, -12.50 C to 21.50 C");
            await machine.CutPowerAsync();
        }

        await using Emulation.Machine again = await StartAsync("sensor-csharp");
        await again.WaitForTextAsync("sensor: 21.50 C, -12.50 C to 21.50 C");
    }

    // What an example prints is shown below its command; an ellipsis stands for anything.
    private static IEnumerable<string> LinesOf(string driver) =>
        File.ReadLines(Path.Combine(TestTree.Root, "apps", "drivers", $"{driver}-example", "run.txt"))
            .Skip(1).Select(line => Regex.Escape(line).Replace(@"\.\.\.", ".*", StringComparison.Ordinal));

    // At the wall clock's pace, with a port through which buttons are pressed: while the test does something, the board's time does not run away.
    private static MachineOptions Paced(string application) =>
        TestBoard.Options([TestApplication.Example(application)], BoardTiming.Paced) with { OpenTestPort = true };

    private Task<Emulation.Machine> StartAsync(string application) =>
        TestBoard.StartAsync(Paced(application) with
        {
            BusDevices =
            [
                BusDevice.Eeprom("eeprom", 0x50, 32768, _file),
                new BusDevice(BusDevice.TemperatureSensorModel, Sensor, 0x48) { Millidegrees = 21_500 },
                new BusDevice(BusDevice.RealTimeClockModel, "clock", 0x68),
            ],
        });
}
