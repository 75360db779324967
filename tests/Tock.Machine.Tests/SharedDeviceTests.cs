// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;

namespace Tock.Machine.Tests;

/// <summary>
/// Each device is used by two applications at once while one of them is ended and started again at any moment of what it does: the other one gets what it asks for,
/// every time, and so does each new execution.
/// </summary>
public sealed class SharedDeviceTests : IDisposable
{
    // A board that lets applications end each other.
    private const string Board = "multilevel";

    private const uint Ender = 100;
    private const int Endings = 40;

    private readonly string _eeprom = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly string _card = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    /// <summary>The order of <c>s_devices</c> in <c>shared.c</c>.</summary>
    public static TheoryData<uint, string> Devices
    {
        get
        {
            string[] names =
            [
                "alarm", "console", "adc", "i2c", "temperature", "date-time", "crc", "sha", "hmac", "aes",
                "random", "key-value", "storage", "sd-card", "screen", "text-screen", "ethernet", "serial-line", "spi",
            ];
            TheoryData<uint, string> devices = [];
            for (uint device = 0; device < names.Length; device++)
            {
                devices.Add(device, names[device]);
            }

            return devices;
        }
    }

    public void Dispose()
    {
        File.Delete(_eeprom);
        File.Delete(_card);
    }

    [Theory]
    [MemberData(nameof(Devices))]
    public async Task Death_of_one_of_two_applications_is_not_noticed_by_the_other(uint device, string name)
    {
        await File.WriteAllBytesAsync(_card, new byte[1 << 20]);
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options(
            Board, Worker("steady", 1, device, 'S'), Worker("mortal", 2, device, 'M'), TestApplication.CreateSized("shared", "ender", 1024, 0, Ender, 'E')) with
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
        int end = await machine.WaitForAnyTextAsync([$"shared: ended {Endings} times", "WRONG", "cannot end", "panic"], Seconds.Of(300));
        int rounds = Rounds(machine.Serial.ReceivedText()[..end]);
        await machine.WaitForTextAsync($"shared S: {rounds + 8} rounds", Seconds.Of(60));
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Has($"shared: ended {Endings} times");
        Assert.DoesNotContain(transcript.Lines, line => line.Contains("WRONG", StringComparison.Ordinal));
        Assert.True(rounds >= 8, $"{name}: {rounds} rounds beside {Endings} deaths");
    }

    private static int Rounds(string text) =>
        Regex.Matches(text, @"shared S: (\d+) rounds").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).LastOrDefault();

    private static byte[] Worker(string name, uint owner, uint device, char letter) =>
        TestApplication.Storing(TestApplication.CreateSized("shared", name, 1024, 0, device, letter), new TbfStoragePermissions(owner, [owner], [owner]));
}
