// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Ethernet frames, as the other end of the cable sees them, on each board that has a socket for one.</summary>
public sealed class EthernetTests
{
    private const string Project = "ethernet";
    private const uint Show = 1;
    private const uint Count = 2;
    private const uint Send = 3;
    private const uint Echo = 4;
    private const uint Die = 5;
    private const uint Told = 6;
    private const uint AllMemory = 6400;

    // What the emulator has stored as each board's address.
    private static readonly byte[] s_board = [0x52, 0x54, 0x00, 0x12, 0x34, 0x56];
    private static readonly byte[] s_peer = [0x02, 1, 2, 3, 4, 5];
    private static readonly byte[] s_everyone = [.. Enumerable.Repeat((byte)0xFF, 6)];

    private static readonly TimeSpan s_limit = Seconds.Of(120);

    public static TheoryData<string> Boards => ["lm3s6965evb", "mps2-an386"];

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task Frames_of_an_application_are_seen_outside_byte_for_byte(string board)
    {
        await using Emulation.Machine machine = await StartAsync(
            board,
            Application("short", Send, 'S', 5, 58, 1), Application("long", Send, 'L', 3, 1514, 2));
        IReadOnlyList<byte[]> frames = await machine.WaitForFramesAsync(8, s_limit);
        await machine.WaitForTextAsync("ethernet S: OK, sent 5 frames, 300 bytes", s_limit);
        await machine.WaitForTextAsync("ethernet L: OK, sent 3 frames, 4548 bytes", s_limit);
        int[] lengths = [58, 59, 60, 61, 62, 1514, 1516, 1518];
        Assert.Equal(lengths.Length, frames.Count);
        Assert.All(lengths, length =>
        {
            // Too short for the wire: the controller has added zeros.
            byte[] expected = [.. Frame(s_board, s_everyone, length, length < 100 ? 'S' : 'L')];
            byte[] padded = [.. expected, .. new byte[Math.Max(0, 60 - length)]];
            Assert.Single(frames, frame => frame.SequenceEqual(padded));
        });
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task Frames_from_outside_reach_each_application_byte_for_byte(string board)
    {
        await using Emulation.Machine machine = await StartAsync(
            board,
            Application("one", Show, 'A', AllMemory), Application("two", Told, 'B', AllMemory));
        await ListeningAsync(machine, "AB");
        byte[][] frames = [.. new[] { 14, 60, 63, 64, 65, 200, 1514 }.Select(length => Frame(s_peer, s_board, length, 'x'))];
        foreach (byte[] frame in frames)
        {
            await machine.Network.SendAsync(frame);
        }

        await EndAsync(machine, "AB");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (char letter in "AB")
        {
            foreach (byte[] frame in frames)
            {
                IEnumerable<byte> shown = transcript.StartingWith($"ethernet {letter}: {frame.Length} bytes ")
                    .SelectMany(line => Convert.FromHexString(line.Split(' ')[^1]));
                Assert.Equal(frame, shown);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task Frames_are_answered_while_another_application_sends(string board)
    {
        await using Emulation.Machine machine = await StartAsync(
            board,
            Application("echo", Echo, 'A'), Application("sender", Send, 'S', 20, 300, 7));
        await ListeningAsync(machine, "A");
        byte[][] questions = [.. Enumerable.Range(0, 20).Select(index => Frame(s_peer, s_board, 60 + (index * 70), (char)('a' + index)))];
        foreach (byte[] question in questions)
        {
            int before = machine.Network.Frames.Count(frame => frame[14] >= (byte)'a');
            await machine.Network.SendAsync(question);
            while (machine.Network.Frames.Count(frame => frame[14] >= (byte)'a') == before)
            {
                await machine.RunOnAsync(Seconds.Of(0.002));
            }
        }

        await machine.WaitForTextAsync("ethernet S: OK, sent 20 frames, 7330 bytes", s_limit);
        await machine.Network.SendAsync(Frame(s_peer, s_board, 60, 'E'));
        await machine.WaitForTextAsync("ethernet A: over, OK", s_limit);
        IReadOnlyList<byte[]> frames = machine.Network.Frames;
        Assert.Equal(questions.Select(Answer), frames.Where(frame => frame[14] >= (byte)'a'));
        Assert.Equal(
            Enumerable.Range(0, 20).Select(index => Frame(s_board, s_everyone, 300 + (index * 7), 'S')),
            frames.Where(frame => frame[14] < (byte)'a'));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task Death_of_who_sends_harms_nobody(string board)
    {
        await using Emulation.Machine machine = await StartAsync(
            board,
            Application("mortal", Die, 'D'), Application("other", Send, 'S', 4, 400, 1), Application("mortal too", Die, 'E'));
        await machine.WaitForTextAsync("ethernet S: OK, sent 4 frames, 1606 bytes", s_limit);
        Assert.Equal(
            [400, 401, 402, 403], machine.Network.Frames.Where(frame => frame[14] == (byte)'S').Select(frame => frame.Length));
        Assert.All(
            machine.Network.Frames.Where(frame => frame[14] != (byte)'S'),
            frame => Assert.Equal(Frame(s_board, s_everyone, 200, (char)frame[14]), frame));
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task Flood_costs_frames_and_nothing_else(string board)
    {
        const int Frames = 4000;
        await using Emulation.Machine machine = await StartAsync(
            board,
            Application("slow", Count, 'A', 1000, 20),
            Application("quick", Count, 'B', AllMemory),
            TestApplication.Create("canary", "canary"),
            TestApplication.Create("counter", "counter"));
        await ListeningAsync(machine, "AB");
        await machine.WaitForTextAsync("canary: 1 well", s_limit);
        uint counter = Transcript.Of(machine).Hex("counter: at 0x([0-9a-f]+)");
        uint counted = await machine.ReadWordAsync(counter);

        // Beside good frames: too short ones, too long ones, and some too long for the controller. (None of no bytes: the emulator takes its
        // reception for a refusal and sends it for ever.)
        int[] odd = [1, 5, 13, 1519, 1700, 2041, 2042, 5000];
        int good = 0;
        for (int i = 0; i < Frames; i++)
        {
            bool isOdd = i % 5 == 0;
            int length = isOdd ? odd[i / 5 % odd.Length] : 14 + (i * 37 % 1505);
            good += isOdd ? 0 : 1;
            await machine.Network.SendAsync(Frame(s_peer, s_board, length, 'x'));
        }

        int ends = await EndAsync(machine, "AB");
        Assert.NotEqual(counted, await machine.ReadWordAsync(counter));
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.HasNot("HURT");
        transcript.HasNot("faulted");
        transcript.HasNot("panic");
        int slow = Taken(transcript, 'A', out int dropped);
        int quick = Taken(transcript, 'B', out _);
        Assert.True(dropped > 0, transcript.Text);
        Assert.InRange(quick, LosesFrames(board) ? 1 : good + 1, good + ends);
        Assert.InRange(slow - quick, -ends, ends);
    }

    [Theory]
    [MemberData(nameof(Boards))]
    public async Task Frames_that_come_while_the_receive_fifo_is_full_are_lost_and_later_ones_arrive(string board)
    {
        const int Frames = 40;
        await using Emulation.Machine machine = await StartAsync(board, Application("one", Count, 'A', AllMemory));
        await ListeningAsync(machine, "A");
        await machine.Network.SendBurstAsync([.. Enumerable.Range(0, Frames).Select(index => (ReadOnlyMemory<byte>)Frame(s_peer, s_board, 1500, 'x'))]);
        await machine.RunOnAsync(Seconds.Of(0.5));
        int ends = await EndAsync(machine, "A");
        int taken = Taken(await Transcript.EndAsync(machine), 'A', out _);

        // The emulated LM3S6965 lets the wire wait instead. The other one's FIFO has room for 7 of these frames.
        Assert.InRange(taken, 1 + (LosesFrames(board) ? 7 : Frames), ends + (LosesFrames(board) ? Frames - 1 : Frames));
    }

    private static bool LosesFrames(string board) => board == "mps2-an386";

    /// <summary>How many frames came to a listener, those among them that it had no room for.</summary>
    private static int Taken(Transcript transcript, char letter, out int dropped)
    {
        GroupCollection groups = transcript.Match($@"ethernet {letter}: OK, (\d+) frames, (\d+) bytes, (\d+) dropped, 0 torn");
        dropped = int.Parse(groups[3].Value, CultureInfo.InvariantCulture);
        return int.Parse(groups[1].Value, CultureInfo.InvariantCulture) + dropped;
    }

    private static byte[] Application(string name, params uint[] parameters) => TestApplication.CreateSized(Project, name, 512, 0, parameters);

    private static Task<Emulation.Machine> StartAsync(string board, params byte[][] applications) =>
        TestBoard.StartAsync(TestBoard.OptionsOn(BoardCatalog.Find(board)!, applications) with { ConnectNetwork = true });

    private static async Task ListeningAsync(Emulation.Machine machine, string letters)
    {
        foreach (char letter in letters)
        {
            await machine.WaitForTextAsync($"ethernet {letter}: listens OK", s_limit);
        }
    }

    /// <summary>Sends frames that end listeners until each has ended: one that is slow may have no room for the first.</summary>
    /// <returns>How many were sent.</returns>
    private static async Task<int> EndAsync(Emulation.Machine machine, string letters)
    {
        for (int sent = 1; ; sent++)
        {
            Assert.True(sent < 100, machine.Serial.ReceivedText());
            await machine.Network.SendAsync(Frame(s_peer, s_board, 60, 'E'));
            await machine.RunOnAsync(Seconds.Of(0.5));
            Transcript transcript = Transcript.Of(machine);
            if (letters.All(letter => transcript.StartingWith($"ethernet {letter}: OK, ").Count == 1))
            {
                return sent;
            }
        }
    }

    private static byte[] Frame(byte[] from, byte[] to, int length, char first)
    {
        byte[] frame = [.. to, .. from, 0x88, 0xB5, .. Enumerable.Range(0, Math.Max(0, length - 14)).Select(index => (byte)(first + index))];
        return frame[..length];
    }

    private static byte[] Answer(byte[] question) => [.. question[6..12], .. question[..6], .. question[12..]];
}
