// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Applications load others into the code memory of the MPS2 board, and take them out, while the rest goes on.</summary>
public sealed class AppLoaderTests
{
    private const string Greeting = "Hello from C!";
    private const uint NewId = 0x4E45_5700;
    private const uint Life = 0;
    private const uint Hostile = 1;
    private const uint Contend = 2;
    private const uint Crash = 3;

    private static readonly BoardDescription s_board = BoardCatalog.Mps2An386;

    private static byte[] Hello => TestApplication.Identified(TestApplication.Example("hello"), "fresh", NewId);

    [Fact]
    public async Task Image_is_loaded_runs_is_unloaded_and_loaded_again_while_others_go_on()
    {
        byte[] hello = Hello;
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Loader("installer", hello, Life, 'L', NewId, 3), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("loader L: done");
        await machine.RunOnAsync(Seconds.Of(0.5));
        Transcript transcript = Transcript.Of(machine);
        string text = transcript.Text;
        Assert.Equal(4, Regex.Count(text, Regex.Escape(Greeting)));
        Assert.Equal(3, Regex.Count(text, "loader L: loads: OK"));
        Assert.Equal(3, Regex.Count(text, "loader L: unloads: OK"));
        transcript.Has("loader L: unloads what is gone: INVAL");
        transcript.Has("loader L: loads for good: OK");

        // The kernel says where each is put: at one and the same place, in flash and in RAM.
        MatchCollection places = Regex.Matches(text, @"^  fresh +running +flash 0x([0-9a-f]{8})\.\.0x([0-9a-f]{8})  RAM 0x([0-9a-f]{8})", RegexOptions.Multiline);
        Assert.Equal(4, places.Count);
        Assert.Single(places.Select(place => place.Value[..70]).Distinct());
        uint flash = uint.Parse(places[0].Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        Assert.Equal(3, Regex.Count(text, $"loader L: it was at {flash:x}"));

        // What is in memory is the image, word by word.
        for (int at = 0; at < hello.Length; at += 4)
        {
            Assert.Equal(BitConverter.ToUInt32(hello, at), await machine.ReadWordAsync(flash + (uint)at));
        }

        string[] clock = [.. transcript.StartingWith("clock: ")];
        Assert.True(clock.Length >= 4);
        Assert.Equal(Enumerable.Range(1, clock.Length).Select(second => $"clock: {second} s"), clock);
    }

    [Fact]
    public async Task Process_console_unloads_and_loads_what_an_application_has_put_there()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Loader("installer", Hello, Life, 'L', NewId, 0), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("loader L: done");
        await machine.WaitForTextAsync(Greeting);
        await machine.TypeAsync("list\r", "  fresh ");
        await machine.TypeAsync("unload fresh\r", "Process fresh unloaded");
        int list = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("list\r", " clock ");
        Assert.DoesNotContain("fresh ", machine.Serial.ReceivedText()[list..], StringComparison.Ordinal);
        int before = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("load\r", "Looking for applications.");
        await machine.WaitForTextAsync(Greeting, from: before);
    }

    [Fact]
    public async Task Hostile_images_and_orders_get_their_errors_and_harm_nobody()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Loader("hostile", Hello, Hostile, 'H', NewId), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("loader H: done");
        await machine.WaitForTextAsync(Greeting);
        Transcript transcript = Transcript.Of(machine);
        foreach (string line in (string[])[
            "is there: OK", "without room writes INVAL", "without room completes INVAL", "without room loads INVAL", "without room gives up INVAL",
            "size 0 INVAL", "size 1000 INVAL", "size 16 MiB FAIL", "size 896 KiB FAIL", "beyond INVAL", "far beyond INVAL", "half a start INVAL",
            "middle of the start INVAL", "nothing written INVAL", "other size INVAL", "gives up OK", "wrong checksum INVAL",
            "header beyond the image INVAL", "header of 8 INVAL", "element beyond INVAL", "entry beyond INVAL", "switched off FAIL",
            "too much RAM NOMEM", "cut off completes OK", "cut off loads OK", "cut off goes OK", "unloads nobody INVAL", "at last OK"])
        {
            transcript.Match($"^loader H: {line}\r?$");
        }

        transcript.Match(@"^Process fresh faulted: ");
        transcript.HasNot("panic");
        int seconds = transcript.StartingWith("clock: ").Count;
        await machine.WaitForTextAsync($"clock: {seconds + 1} s");
        await machine.TypeAsync("list\r", "fresh ");
    }

    [Fact]
    public async Task Two_loaders_at_once_take_turns()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Loader("first", TestApplication.Identified(TestApplication.Example("hello"), "one", NewId + 1), Contend, 'A', NewId + 1, 6),
            TestApplication.Loader("second", TestApplication.Identified(TestApplication.Example("hello"), "two", NewId + 2), Contend, 'B', NewId + 2, 6),
            TestApplication.Example("clock"));
        foreach (char name in "AB")
        {
            await machine.WaitForTextAsync($"loader {name}: done");
            string text = machine.Serial.ReceivedText();
            Assert.Equal(6, Regex.Count(text, $"loader {name}: loads: OK"));
            Assert.Equal(6, Regex.Count(text, $"loader {name}: unloads: OK"));
        }

        Assert.Contains("over, was refused meanwhile", machine.Serial.ReceivedText(), StringComparison.Ordinal);
        int list = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("list\r", " clock ");
        Assert.DoesNotMatch(@"\d  (one|two) ", machine.Serial.ReceivedText()[list..]);
    }

    [Fact]
    public async Task Loader_that_faults_leaves_its_room_to_others()
    {
        await using Emulation.Machine machine = await StartAsync(
            TestApplication.Loader("crasher", Hello, Crash, 'C'), TestApplication.Loader("second", Hello, Contend, 'B', NewId, 3), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("Process crasher was stopped.");
        await machine.WaitForTextAsync("loader B: done");
        Assert.Equal(3, Regex.Count(machine.Serial.ReceivedText(), "loader B: loads: OK"));
        Assert.Equal(3, Regex.Count(machine.Serial.ReceivedText(), "loader C: has written: (OK|BUSY)"));
    }

    [Fact]
    public async Task Application_that_does_not_list_the_driver_has_none()
    {
        byte[] loader = TestApplication.CreateSized("loader", "unlisted", TestApplication.LoaderKernelHeap, 0, Life, 'U', NewId, 1);
        await using Emulation.Machine machine = await StartAsync(loader, TestApplication.Example("clock"));
        await machine.WaitForTextAsync("loader U: done");
        Transcript transcript = Transcript.Of(machine);
        transcript.Has("loader U: is there: NODEVICE");
        transcript.Has("loader U: loads: NODEVICE");
        transcript.Has("loader U: unloads: NODEVICE");
    }

    private static Task<Emulation.Machine> StartAsync(params byte[][] applications) => TestBoard.StartAsync(TestBoard.OptionsOn(s_board, applications));
}
