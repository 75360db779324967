// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What sensors on the I2C bus measure reaches applications; a bus without them stops nobody.</summary>
public sealed class SensorTests
{
    private const uint ScenarioTemperature = 15;

    private const uint ScenarioRegister = 16;

    private const uint ScenarioAdc = 17;
    private const uint ScenarioClock = 18;
    private const uint ScenarioSampling = 21;
    private const uint ScenarioMortal = 22;
    private const uint ScenarioHeir = 23;

    // Of the TMP105: the upper limit, which is 80 degrees after a reset, and the temperature.
    private const uint UpperLimit = 3;
    private const uint TemperatureRegister = 0;

    private const string Sensor = "sensor";

    private static readonly TimeSpan s_limit = Seconds.Of(60);

    [Theory]
    [InlineData("lm3s6965evb")]
    [InlineData("mps2-an386")]
    public async Task Temperature_that_is_set_outside_is_measured_and_so_is_each_change(string board)
    {
        await using Emulation.Machine machine = await StartAsync(BoardCatalog.Find(board)!, 23_500, TestApplication.CreateSized("scenario", "thermometer", 1024, 0, ScenarioTemperature, (uint)'A'));
        await machine.WaitForTextAsync("sensors A: OK, 2350 hundredths", s_limit);
        await machine.SetTemperatureAsync(Sensor, -12_500);
        await machine.WaitForTextAsync("sensors A: OK, -1250 hundredths", s_limit);
        await machine.SetTemperatureAsync(Sensor, 99_000);
        await machine.WaitForTextAsync("sensors A: OK, 9900 hundredths", s_limit);
        await machine.StopAsync();
        Assert.Equal(3, Transcript.Of(machine).StartingWith("sensors A:").Count);
    }

    [Fact]
    public async Task Temperature_is_measured_for_several_applications_of_which_one_ends()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestBoard.Description, 1_000, TestApplication.Create("scenario", "mortal", ScenarioTemperature, 'A', 1), TestApplication.Create("scenario", "other", ScenarioTemperature, 'B'));
        await machine.WaitForTextAsync("sensors A: over", s_limit);
        await machine.WaitForTextAsync("sensors B: OK, 100 hundredths", s_limit);
        await machine.SetTemperatureAsync(Sensor, 2_000);
        await machine.WaitForTextAsync("sensors B: OK, 200 hundredths", s_limit);
        await machine.StopAsync();
        Assert.Equal(["sensors A: OK, 100 hundredths", "sensors A: over"], Transcript.Of(machine).StartingWith("sensors A:"));
    }

    [Fact]
    public async Task Temperature_without_a_sensor_is_an_error_and_the_board_goes_on()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            [TestApplication.Create("scenario", "thermometer", ScenarioTemperature, 'A', 1), TestApplication.Create("scenario", "other", ScenarioTemperature, 'B', 1)]));
        foreach (char letter in "AB")
        {
            await machine.WaitForTextAsync($"sensors {letter}: NOACK, 0 hundredths", s_limit);
            await machine.WaitForTextAsync($"sensors {letter}: over", s_limit);
        }
    }

    [Fact]
    public async Task Registers_are_read_by_applications_while_the_sensor_measures_for_another()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestBoard.Description,
            37_500,
            TestApplication.Create("scenario", "limit", ScenarioRegister, 'A', 0x48, UpperLimit),
            TestApplication.Create("scenario", "thermometer", ScenarioTemperature, 'B'),
            TestApplication.Create("scenario", "raw", ScenarioRegister, 'C', 0x48, TemperatureRegister),
            TestApplication.Create("scenario", "nobody", ScenarioRegister, 'D', 0x49, 1));
        await machine.WaitForTextAsync("sensors A: OK, register 3 holds 50 00", s_limit);
        await machine.WaitForTextAsync("sensors B: OK, 3750 hundredths", s_limit);
        await machine.WaitForTextAsync("sensors C: OK, register 0 holds 25 80", s_limit);
        await machine.WaitForTextAsync("sensors D: NOACK, register 1 holds 01 00", s_limit);
    }

    [Fact]
    public async Task Converter_is_sampled_for_several_applications()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            [TestApplication.Create("scenario", "one", ScenarioAdc, 'A'), TestApplication.Create("scenario", "two", ScenarioAdc, 'B')]));
        foreach (char letter in "AB")
        {
            await machine.WaitForTextAsync($"sensors {letter}: channel 4 INVAL, 0 steps", s_limit);
            Transcript transcript = Transcript.Of(machine);
            transcript.Has($"sensors {letter}: 4 channels, 10 bits, 3000 mV");

            // The emulator has no inputs: each channel is at half the reference, with some noise in the lowest three bits.
            for (int channel = 0; channel < 4; channel++)
            {
                string line = Assert.Single(transcript.StartingWith($"sensors {letter}: channel {channel} OK, "));
                Assert.InRange(int.Parse(line.Split(' ')[^2], System.Globalization.CultureInfo.InvariantCulture), 0x200, 0x207);
            }
        }
    }

    [Fact]
    public async Task Converter_is_sampled_again_and_again()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("scenario", "sampler", ScenarioSampling, 'A'));
        await machine.WaitForTextAsync("sensors A: in turns OK, 32 good", s_limit);
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has("sensors A: one by one OK, 8 good");

        // Of the board's time: eight samples at 100 Hz.
        string took = transcript.Match(@"sensors A: filled OK, 8 good, (\d+) ms")[1].Value;
        Assert.InRange(int.Parse(took, System.Globalization.CultureInfo.InvariantCulture), 79, 90);
    }

    [Fact]
    public async Task Converter_goes_to_another_application_when_the_one_that_samples_has_died()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("scenario", "mortal", ScenarioMortal, 'A', 30), TestApplication.Create("scenario", "heir", ScenarioHeir, 'B'));
        await machine.WaitForTextAsync("sensors B: OK after BUSY, all samples in between, the last is good", s_limit);
        Assert.Equal(["sensors A: started OK"], (await Transcript.EndAsync(machine)).StartingWith("sensors A:"));
    }

    [Theory]
    [InlineData("lm3s6965evb")]
    [InlineData("mps2-an386")]
    public async Task Clock_is_read_and_set(string board)
    {
        MachineOptions options = TestBoard.OptionsOn(BoardCatalog.Find(board)!, TestApplication.CreateSized("scenario", "clock", 1024, 0, ScenarioClock, (uint)'A')) with
        {
            // The host's clock: QEMU 7.2 computes what is set by that, and with another one the time jumps by what the board is late, for each byte.
            ExtraArguments = ["-rtc", "base=2020-02-03T04:05:06,clock=host"],
        };
        await using Emulation.Machine machine = await TestBoard.StartAsync(options with { BusDevices = [new BusDevice(BusDevice.RealTimeClockModel, "clock", 0x68)] });
        await machine.WaitForTextAsync("sensors A: 30 February INVAL", s_limit);
        Assert.Equal(
            ["sensors A: read OK, 2020-02-03 04:05", "sensors A: set OK, 2031-12-24 23:58", "sensors A: read again OK, 2031-12-24 23:58"],
            Transcript.Of(machine).StartingWith("sensors A:").Take(3));
    }

    [Fact]
    public async Task Clock_that_is_not_there_is_an_error()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.Options([TestApplication.Create("scenario", "clock", ScenarioClock, 'A')]));
        await machine.WaitForTextAsync("sensors A: 30 February INVAL", s_limit);
        Assert.Equal(
            ["sensors A: read NOACK, 0-00-00 00:00", "sensors A: set NOACK, 2031-12-24 23:58", "sensors A: read again NOACK, 0-00-00 00:00"],
            Transcript.Of(machine).StartingWith("sensors A:").Take(3));
    }

    private static async Task<Emulation.Machine> StartAsync(BoardDescription board, int millidegrees, params byte[][] applications)
    {
        Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(TestBoard.OptionsOn(board, applications) with
        {
            Timing = BoardTiming.Paced,
            BusDevices = [new BusDevice(BusDevice.TemperatureSensorModel, Sensor, 0x48)],
        });
        await machine.SetTemperatureAsync(Sensor, millidegrees);
        await machine.ResumeAsync();
        return machine;
    }
}
