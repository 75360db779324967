// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Applications on the SPI bus: what they send comes back once the interface's output is wired to its input.</summary>
public sealed class SpiTests
{
    // SSICR1: on (SSE), and with its output as its input (LBM).
    private const uint Control1 = 0x4000_8004;
    private const uint Loopback = 0b11;

    // SSPCR1 of the two shields' buses.
    private const uint Control1OfShield0 = 0x4002_6004;
    private const uint Control1OfShield1 = 0x4002_7004;

    private static readonly BoardPin s_select0 = new('C', 4);
    private static readonly BoardPin s_select1 = new('C', 5);

    [Fact]
    public async Task Bytes_come_back_to_each_application_while_its_device_is_selected()
    {
        await using Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(Options(
            Application('A', 0, 1), Application('B', 1, 200), Application('C', 0, 0), Application('D', 2, 1)));
        await machine.Pins.WatchAsync('C');
        await machine.ResumeAsync();
        await machine.WaitForTextAsync("spi A: hears silence");
        await machine.WaitForTextAsync("spi B: hears silence");
        await machine.WaitForTextAsync("spi C: hears INVAL");
        await machine.WaitForTextAsync("spi D: chip select 2 INVAL");
        await machine.WriteWordAsync(Control1, Loopback);
        await machine.WaitForTextAsync("spi A: hears what was sent");
        await machine.WaitForTextAsync("spi B: hears what was sent");
        await machine.RunOnAsync(Seconds.Of(0.2));
        await machine.StopAsync();

        Transcript transcript = Transcript.Of(machine);
        foreach (char letter in "AB")
        {
            // In between there may be a transfer that was under way when the wire was put in.
            transcript.Has($"spi {letter}: clock of 1 Hz INVAL, of 2 MHz OK");
            IReadOnlyList<string> heard = transcript.StartingWith($"spi {letter}: hears");
            Assert.InRange(heard.Count, 2, 3);
            Assert.Equal($"spi {letter}: hears silence", heard[0]);
            Assert.Equal($"spi {letter}: hears what was sent", heard[^1]);
        }

        // Low and high in turn, and never both low.
        IReadOnlyList<bool> select0 = [.. machine.Pins.Changes.Where(change => change.Pin == s_select0).Select(change => change.Level)];
        Assert.True(select0.Count > 10, $"{select0.Count} changes");
        HashSet<BoardPin> low = [];
        foreach ((BoardPin pin, bool level) in machine.Pins.Changes.Where(change => change.Pin == s_select0 || change.Pin == s_select1))
        {
            Assert.True(level ? low.Remove(pin) || low.Count == 0 : low.Count == 0 && low.Add(pin));
        }
    }

    [Fact]
    public async Task Application_that_ends_with_a_transfer_under_way_leaves_the_bus_to_others_and_to_the_display()
    {
        const uint Share = 2;
        await using Emulation.Machine machine = await TestBoard.StartAsync(Options(
            Application('A', 0, 200, ends: 1), Application('B', 1, 200), TestApplication.Create("display", "display", Share, 'C', 0, 0xFF)));
        await machine.WaitForTextAsync("spi A: begun OK");
        await machine.WaitForTextAsync("spi B: hears silence");
        await machine.WaitForTextAsync("display C: shared: OK");
    }

    [Fact]
    public async Task Shields_of_the_other_board_have_a_bus_each()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.OptionsOn(BoardCatalog.Mps2An386, Application('A', 0, 200), Application('B', 1, 200), Application('C', 2, 1)) with { OpenTestPort = true });
        await machine.WaitForTextAsync("spi A: hears silence");
        await machine.WaitForTextAsync("spi B: hears silence");
        await machine.WaitForTextAsync("spi C: chip select 2 INVAL");
        await machine.WriteWordAsync(Control1OfShield1, Loopback);
        await machine.WaitForTextAsync("spi B: hears what was sent");
        Assert.Equal(["spi A: hears silence"], Transcript.Of(machine).StartingWith("spi A: hears"));
        await machine.WriteWordAsync(Control1OfShield0, Loopback);
        await machine.WaitForTextAsync("spi A: hears what was sent");
    }

    private static MachineOptions Options(params byte[][] applications) => TestBoard.Options(applications, BoardTiming.Paced) with { OpenTestPort = true };

    private static byte[] Application(char letter, uint chipSelect, uint length, uint ends = 0) =>
        TestApplication.CreateSized("spi", "spi-" + letter, 1024, 0, letter, chipSelect, length, ends);
}
