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
        int first;
        await using (Emulation.Machine machine = await StartAsync(description))
        {
            await machine.WaitForTextAsync("sensor-logger: 0 readings so far");
            first = await MeasureOnDemandOnlyAsync(machine);
            await machine.SetTemperatureAsync(Sensor, 20_500);
            await machine.TypeAsync("now\r", $"{first,5}  20.50 C");
            await machine.SetTemperatureAsync(Sensor, -12_500);
            await machine.TypeAsync("now\r", $"{first + 1,5}  -12.50 C");
            await machine.SetTemperatureAsync(Sensor, -500);
            await machine.TypeAsync("now\r", $"{first + 2,5}  -0.50 C");
            await machine.CutPowerAsync();
        }

        await using Emulation.Machine again = await StartAsync(description);
        await again.WaitForTextAsync($"sensor-logger: {first + 2} readings so far");
        int next = await MeasureOnDemandOnlyAsync(again);
        await again.TypeAsync("list\r", $"sensor-logger: {next - 1} kept of {next - 1} readings");
        await again.TypeAsync("now\r", $"{next,5}  21.50 C");
        string time = @"  20\d\d-\d\d-\d\d \d\d:\d\d:\d\d";
        IReadOnlyList<string> lines = Readings(await Transcript.EndAsync(again));
        int list = lines.Select((line, index) => (line, index)).Last(place => place.line.StartsWith("    1  ", StringComparison.Ordinal)).index;
        Assert.Collection(
            lines.Skip(list + first - 1).Take(3).Append(lines[^1]),
            line => Assert.Matches($"^{first,5}  20.50 C{voltage}{time}$", line),
            line => Assert.Matches($"^{first + 1,5}  -12.50 C{voltage}{time}$", line),
            line => Assert.Matches($"^{first + 2,5}  -0.50 C{voltage}{time}$", line),
            line => Assert.Matches($"^{next,5}  21.50 C{voltage}{time}$", line));
    }

    [Fact]
    public async Task Oldest_readings_make_room_and_all_go_when_the_log_is_cleared()
    {
        int last;
        await using (Emulation.Machine machine = await StartAsync(TestBoard.Description))
        {
            await machine.WaitForTextAsync("sensor-logger: 0 readings so far");
            int first = await MeasureOnDemandOnlyAsync(machine);
            last = RingSize + first + 2;
            for (int reading = first; reading <= last; reading++)
            {
                await machine.TypeAsync("now\r", $"{reading,5}  21.50 C");
            }
        }

        await using (Emulation.Machine full = await StartAsync(TestBoard.Description))
        {
            await full.WaitForTextAsync($"sensor-logger: {last} readings so far");
            last = await MeasureOnDemandOnlyAsync(full) - 1;
            await full.TypeAsync("list\r", $"sensor-logger: {RingSize} kept of {last} readings");
            Assert.Equal(
                Enumerable.Range(last - RingSize + 1, RingSize),
                Readings(Transcript.Of(full)).TakeLast(RingSize).Select(line => int.Parse(line[..5], CultureInfo.InvariantCulture)));
            await full.TypeAsync("clear\r", "sensor-logger: cleared");
            await full.TypeAsync("list\r", "sensor-logger: 0 kept of 0 readings");
        }

        await using Emulation.Machine empty = await StartAsync(TestBoard.Description);
        await empty.WaitForTextAsync("sensor-logger: 0 readings so far");
    }

    [Fact]
    public async Task Readings_come_by_themselves_at_the_interval_that_was_asked_for()
    {
        // The real-time clock counts the board's time, so that the readings themselves say how far apart they are, however slow the host is.
        MachineOptions options = Options(TestBoard.Description) with
        {
            Timing = TestBoard.Timing,
            ExtraArguments = ["-rtc", "base=2026-02-03T04:05:06,clock=vm"],
        };
        await using Emulation.Machine machine = await TestBoard.StartAsync(options);
        await machine.WaitForTextAsync("    2  21.50 C");
        await machine.TypeAsync("every 30\r", "sensor-logger: every 30 s: OK");
        int before = Readings(Transcript.Of(machine)).Count;
        await machine.WaitForTextAsync($"{before + 2,5}  21.50 C");
        await machine.TypeAsync("every 86400\r", "sensor-logger: every 86400 s: OK");
        DateTime[] times = [.. Readings(Transcript.Of(machine)).Select(line => DateTime.Parse(line[^19..], CultureInfo.InvariantCulture))];
        Assert.InRange(times[1] - times[0], Seconds.Of(1), Seconds.Of(3));
        Assert.InRange(times[before + 1] - times[before], Seconds.Of(29), Seconds.Of(31));
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

    /// <summary>Ends readings that come by themselves. Until then there may have been some: how many, depends on how soon the host types.</summary>
    /// <returns>The number that the next reading will have.</returns>
    private static async Task<int> MeasureOnDemandOnlyAsync(Emulation.Machine machine)
    {
        await machine.TypeAsync("every 86400\r", "sensor-logger: every 86400 s: OK");
        Transcript transcript = Transcript.Of(machine);
        return 1 + (Readings(transcript) is [.., string newest]
            ? int.Parse(newest[..5], CultureInfo.InvariantCulture)
            : int.Parse(transcript.Match(@"^sensor-logger: (\d+) readings so far")[1].Value, CultureInfo.InvariantCulture));
    }

    private BusDevice Eeprom() => BusDevice.Eeprom("eeprom", 0x50, 32768, _file);

    private Task<Emulation.Machine> StartAsync(BoardDescription board) => TestBoard.StartAsync(Options(board));

    // Paced: while the host thinks, few readings come by themselves.
    private MachineOptions Options(BoardDescription board) => TestBoard.OptionsOn(board, TestApplication.Example("sensor-logger")) with
    {
        Timing = BoardTiming.Paced,
        BusDevices =
        [
            Eeprom(),
            new BusDevice(BusDevice.TemperatureSensorModel, Sensor, 0x48) { Millidegrees = 21_500 },
            new BusDevice(BusDevice.RealTimeClockModel, "clock", 0x68),
        ],
    };
}
