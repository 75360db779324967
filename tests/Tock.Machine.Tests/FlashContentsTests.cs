// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf.Flash;

namespace Tock.Machine.Tests;

/// <summary>What the kernel makes of application flash that is not as it should be.</summary>
public sealed class FlashContentsTests
{
    private const int HeaderSizeAt = 2;
    private const int TotalSizeAt = 4;
    private const int FlagsAt = 8;
    private const int ChecksumAt = 12;
    private const int FirstElementAt = 16;

    [Fact]
    public async Task Malformed_applications_are_refused_with_the_reason_and_the_others_run()
    {
        byte[] good = TestApplication.Example("hello");
        (string Name, string Reason, byte[] Bytes)[] bad =
        [
            ("checksum", "its header checksum is wrong", Change(good, ChecksumAt, 0x12345678, mend: false)),
            ("disabled", "it is disabled", Change(good, FlagsAt, 0)),
            ("element length", "a header element", Change(good, FirstElementAt, 0xFFF0_0001)),
            ("kernel version", "it needs another kernel version", NewerKernel(good)),
            ("no main", "its header has no Main or Program element", WithoutMain(good)),
            ("tiny header", "its header size is impossible", TinyHeader(good)),
        ];
        FlashEntry[] entries =
        [
            .. bad.Select(item => FlashEntry.Raw(item.Name, item.Bytes, (uint)item.Bytes.Length)),
            FlashEntry.Raw("hello", good, (uint)good.Length),
            FlashEntry.Raw("hello again", good, (uint)good.Length),
        ];
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsFor(entries));
        await machine.RunForAsync(Seconds.Of(0.5));
        Transcript transcript = await Transcript.EndAsync(machine);
        uint address = TestBoard.Description.ApplicationFlash.Start;
        foreach ((string name, string reason, byte[] bytes) in bad)
        {
            string line = transcript.Single($"Application at 0x{address:x8}");
            Assert.Contains("refused: " + reason, line, StringComparison.Ordinal);
            address += (uint)bytes.Length;
        }

        // The same application twice is two processes.
        Assert.Equal(2, transcript.Count("Hello from C!"));
        transcript.Match("^2 processes, ");
    }

    [Fact]
    public async Task Image_that_claims_to_be_larger_than_the_flash_ends_the_list_with_a_reason()
    {
        byte[] good = TestApplication.Example("hello");
        FlashEntry[] entries =
        [
            FlashEntry.Raw("good", good, (uint)good.Length),
            FlashEntry.Raw("huge", Change(good, TotalSizeAt, 0x0100_0000), (uint)good.Length),
            FlashEntry.Raw("unreachable", good, (uint)good.Length),
        ];
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsFor(entries));
        await machine.RunForAsync(Seconds.Of(0.5));
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Contains("it reaches past the end of application flash", transcript.Single("Application at 0x"), StringComparison.Ordinal);
        Assert.Equal(1, transcript.Count("Hello from C!"));
    }

    [Fact]
    public async Task List_ends_at_erased_flash_and_padding_is_skipped_silently()
    {
        byte[] good = TestApplication.Example("hello");
        byte[] erased = new byte[512];
        Array.Fill(erased, (byte)0xFF);
        FlashEntry[] entries =
        [
            FlashEntry.Raw("small", TestApplication.Example("heartbeat"), 512),
            FlashEntry.Raw("after a gap", good, 4096),
            FlashEntry.Raw("erased", erased, 512),
            FlashEntry.Raw("unreachable", good, (uint)good.Length),
        ];
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsFor(entries));
        await machine.RunForAsync(Seconds.Of(0.5));
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Match("^2 processes, ");
        Assert.Equal(1, transcript.Count("Hello from C!"));
        transcript.HasNot("refused");
    }

    [Fact]
    public async Task More_applications_than_slots_and_more_memory_than_there_is_are_refused_by_name()
    {
        byte[] canary = TestApplication.Create("canary", "canary");
        byte[] greedy = TestApplication.CreateSized("canary", "greedy", 512, 60_000);
        byte[][] applications = [greedy, .. Enumerable.Repeat(canary, 13)];

        // As bytes: the tools refuse at once what no board of this kind has memory for.
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestBoard.OptionsFor([.. applications.Select(application => FlashEntry.Raw("any", application, (uint)application.Length))]));
        await machine.RunForAsync(Seconds.Of(0.5));
        Transcript transcript = await Transcript.EndAsync(machine);
        IReadOnlyList<string> refused = transcript.StartingWith("Application at 0x");
        Assert.Equal(2, refused.Count);
        Assert.Contains("(greedy) refused: ", refused[0], StringComparison.Ordinal);
        Assert.Contains("(canary) refused: ", refused[1], StringComparison.Ordinal);
        transcript.Match("^12 processes, ");
        Assert.Equal(12, transcript.Count("canary: 1 well"));
    }

    [Fact]
    public async Task Board_without_applications_says_so_and_waits()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsFor([]));
        await machine.RunForAsync(Seconds.Of(1));
        Transcript transcript = await Transcript.EndAsync(machine);
        transcript.Match("^0 processes, ");
        transcript.HasNot("panic");
    }

    private static byte[] Change(byte[] application, int at, uint value, bool mend = true)
    {
        byte[] changed = [.. application];
        BinaryPrimitives.WriteUInt32LittleEndian(changed.AsSpan(at), value);
        return mend ? Mend(changed) : changed;
    }

    private static byte[] NewerKernel(byte[] application) => ChangeElement(application, 8, 4, 0x0000_0063);

    private static byte[] WithoutMain(byte[] application) =>
        ChangeElement(ChangeElement(application, 9, 0, 0x0014_7FF9), 1, 0, 0x000C_7FF1);

    private static byte[] TinyHeader(byte[] application)
    {
        byte[] changed = [.. application];
        BinaryPrimitives.WriteUInt16LittleEndian(changed.AsSpan(HeaderSizeAt), 8);
        return changed;
    }

    /// <summary>Replaces a word of the header's element of a type, if it has one.</summary>
    private static byte[] ChangeElement(byte[] application, ushort type, int offset, uint value)
    {
        int end = BinaryPrimitives.ReadUInt16LittleEndian(application.AsSpan(HeaderSizeAt));
        for (int at = FirstElementAt; at + 4 <= end;)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(application.AsSpan(at)) == type)
            {
                return Change(application, at + offset, value);
            }

            at += 4 + ((BinaryPrimitives.ReadUInt16LittleEndian(application.AsSpan(at + 2)) + 3) & ~3);
        }

        return application;
    }

    private static byte[] Mend(byte[] application)
    {
        uint checksum = 0;
        int size = BinaryPrimitives.ReadUInt16LittleEndian(application.AsSpan(HeaderSizeAt));
        for (int at = 0; at < size; at += 4)
        {
            checksum ^= at == ChecksumAt ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(application.AsSpan(at));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(application.AsSpan(ChecksumAt), checksum);
        return application;
    }
}
