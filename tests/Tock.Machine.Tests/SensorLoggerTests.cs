// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The sensor logger keeps what it has measured, whatever becomes of the power.</summary>
public sealed class SensorLoggerTests : IDisposable
{
    private const string Sensor = "sensor";
    private const int RingSize = 16;

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"tock-eeprom-{Guid.NewGuid():n}.bin");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("lm3s6965evb", @" +\d+ mV")]
    [InlineData("mps2-an386", "")]
    public async Task Readings_are_there_when_power_comes_back_and_their_numbers_go_on(string board, string voltage)
    {
        BoardDescription description = BoardCatalog.Find(board)!;
        await using (Emulation.Machine machine = await StartAsync(description))
        {
            await machine.WaitForTextAsync("sensor-logger: 0 readings so far");
            await MeasureOnDemandOnlyAsync(machine);
            await machine.TypeAsync("now\r", "    1  21.50 C");
            await machine.SetTemperatureAsync(Sensor, -12_500);
            await machine.TypeAsync("now\r", "    2  -12.50 C");
            await machine.SetTemperatureAsync(Sensor, -500);
            await machine.TypeAsync("now\r", "    3  -0.50 C");
            await machine.CutPowerAsync();
        }

        await using Emulation.Machine again = await StartAsync(description);
        await again.WaitForTextAsync("sensor-logger: 3 readings so far");
        await MeasureOnDemandOnlyAsync(again);
        await again.TypeAsync("list\r", "sensor-logger: 3 kept of 3 readings");
        await again.TypeAsync("now\r", "    4  21.50 C");
        string time = @"  20\d\d-\d\d-\d\d \d\d:\d\d:\d\d";
        Assert.Collection(
            Readings(await Transcript.EndAsync(again)),
            line => Assert.Matches($"^    1  21.50 C{voltage}{time}$", line),
            line => Assert.Matches($"^    2  -12.50 C{voltage}{time}$", line),
            line => Assert.Matches($"^    3  -0.50 C{voltage}{time}$", line),
            line => Assert.Matches($"^    4  21.50 C{voltage}{time}$", line));
    }

    [Fact]
    public async Task Oldest_readings_make_room_and_all_go_when_the_log_is_cleared()
    {
        const int Readings = RingSize + 3;
        await using (Emulation.Machine machine = await StartAsync(TestBoard.Description))
        {
            await machine.WaitForTextAsync("sensor-logger: 0 readings so far");
            await MeasureOnDemandOnlyAsync(machine);
            for (int reading = 1; reading <= Readings; reading++)
            {
                await machine.TypeAsync("now\r", $"{reading,5}  21.50 C");
            }
        }

        await using (Emulation.Machine full = await StartAsync(TestBoard.Description))
        {
            await full.WaitForTextAsync($"sensor-logger: {Readings} readings so far");
            await MeasureOnDemandOnlyAsync(full);
            await full.TypeAsync("list\r", $"sensor-logger: {RingSize} kept of {Readings} readings");
            Assert.Equal(
                Enumerable.Range(Readings - RingSize + 1, RingSize),
                SensorLoggerTests.Readings(Transcript.Of(full)).Select(line => int.Parse(line[..5], CultureInfo.InvariantCulture)));
            await full.TypeAsync("clear\r", "sensor-logger: cleared");
            await full.TypeAsync("list\r", "sensor-logger: 0 kept of 0 readings");
        }

        await using Emulation.Machine empty = await StartAsync(TestBoard.Description);
        await empty.WaitForTextAsync("sensor-logger: 0 readings so far");
    }

    [Fact]
    public async Task Readings_come_by_themselves_at_the_interval_that_was_asked_for()
    {
        await using Emulation.Machine machine = await StartAsync(TestBoard.Description);
        await machine.WaitForTextAsync("    2  21.50 C");
        Assert.True(await machine.ReadClockAsync() >= Seconds.Of(4), "two readings in less than twice two seconds");
        await machine.TypeAsync("every 30\r", "sensor-logger: every 30 s: OK");
        TimeSpan? begun = await machine.ReadClockAsync();
        int before = Readings(Transcript.Of(machine)).Count;
        await machine.WaitForTextAsync($"{before + 1,5}  21.50 C");
        Assert.True(await machine.ReadClockAsync() - begun >= Seconds.Of(29), "a reading in less than 29 seconds");
        foreach (string wrong in (string[])["every 0", "every 86401", "every x", "every 4 s", "sing"])
        {
            await machine.TypeAsync(wrong + "\r", wrong == "sing" ? "sensor-logger: commands are" : "sensor-logger: every SECONDS, from 1 to 86400");
        }
    }

    [Fact]
    public async Task Board_without_sensor_or_memory_says_so()
    {
        MachineOptions options = TestBoard.Options([TestApplication.Example("sensor-logger")]);
        await using (Emulation.Machine machine = await TestBoard.StartAsync(options with { BusDevices = [Eeprom()] }))
        {
            await machine.WaitForTextAsync("sensor-logger: no temperature: NOACK");
            await machine.TypeAsync("list\r", "sensor-logger: 0 kept of 0 readings");
        }

        await using Emulation.Machine bare = await TestBoard.StartAsync(options);
        await bare.WaitForTextAsync("sensor-logger: the board keeps nothing (NOACK)");
    }

    private static IReadOnlyList<string> Readings(Transcript transcript) =>
        [.. transcript.Lines.Where(line => Regex.IsMatch(line, @"^ *\d+  -?\d+\.\d\d C"))];

    private static Task<int> MeasureOnDemandOnlyAsync(Emulation.Machine machine) =>
        machine.TypeAsync("every 86400\r", "sensor-logger: every 86400 s: OK");

    private BusDevice Eeprom() => BusDevice.Eeprom("eeprom", 0x50, 32768, _file);

    private Task<Emulation.Machine> StartAsync(BoardDescription board) =>
        TestBoard.StartAsync(TestBoard.OptionsOn(board, TestApplication.Example("sensor-logger")) with
        {
            BusDevices =
            [
                Eeprom(),
                new BusDevice(BusDevice.TemperatureSensorModel, Sensor, 0x48) { Millidegrees = 21_500 },
                new BusDevice(BusDevice.RealTimeClockModel, "clock", 0x68),
            ],
        });
}
