// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Machine.Tests;

/// <summary>What an application's header asks for beyond being run: who it is, which version, where it lies.</summary>
public sealed class ApplicationHeaderTests
{
    private const string Greeting = "Hello from C!";
    private const string Superseded = "refused: another copy of it is run instead, of a higher version or first in flash";

    private static uint Flash => TestBoard.Description.ApplicationFlash.Start;

    [Theory]
    [InlineData(1u, 2u, 0)]
    [InlineData(2u, 1u, 1)]
    [InlineData(3u, 3u, 1)]
    public async Task Of_two_with_one_ShortId_only_the_higher_version_runs(uint first, uint second, int refused)
    {
        byte[][] applications = [WithIdentity(7, first), WithIdentity(7, second), WithIdentity(8, 0)];
        Transcript transcript = await RunAsync(TestBoard.Options(applications));
        Assert.Equal(2, transcript.Count(Greeting));
        uint place = Flash + (refused == 0 ? 0 : (uint)applications[0].Length);
        Assert.Contains(Superseded, transcript.Single($"Application at 0x{place:x8} (hello)"), StringComparison.Ordinal);
        transcript.Match("^2 processes, ");
    }

    [Fact]
    public async Task Board_that_takes_ShortIds_from_names_runs_one_of_each_name()
    {
        byte[] hello = TestApplication.Example("hello");
        byte[][] applications =
        [
            .. new[] { hello, hello, TestApplication.Rebuilt(hello, contents => contents with { Name = "hallo" }) }.Select(SignedWithRoom),
        ];
        Transcript transcript = await RunAsync(TestBoard.Options("strict", applications));
        Assert.Equal(2, transcript.Count(Greeting));
        Assert.Contains(Superseded, transcript.Single($"Application at 0x{Flash + applications[0].Length:x8} (hello)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_linked_for_addresses_is_put_there_or_refused()
    {
        const uint Ram = 0x2000_8000;
        byte[] hello = TestApplication.Example("hello");
        byte[] probe = TestApplication.Rebuilt(hello, contents => contents with { Name = "measure" });
        uint header = (uint)TbfReader.Read(probe).HeaderSize;

        // Room for a header in front of the place it was linked for.
        uint binary = Flash + 0x1000 + ((header + 63) & ~63u) + 64;
        byte[] right = Fixed(hello, "placed", Ram, binary);
        byte[] wrong = Fixed(hello, "elsewhere", null, binary + 0x8000);
        byte[] taken = Fixed(hello, "taken", 0x2000_8010, null);
        FlashEntry[] entries =
        [
            FlashEntry.Raw("clock", TestApplication.Example("clock"), 0x1000),
            FlashEntry.FromTbf(TbfReader.Read(right)),
            FlashEntry.Raw("elsewhere", wrong, (uint)wrong.Length),
            FlashEntry.Raw("taken", taken, (uint)taken.Length),
        ];
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsFor(entries));
        await machine.WaitForTextAsync("clock: 1 s");
        await machine.TypeAsync("process placed\r", $"  RAM   0x{Ram:x8}..");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(1, transcript.Count(Greeting));

        // Those that are bound to their RAM come first.
        Assert.EndsWith("(taken) refused: the RAM it was linked for is not free", transcript.StartingWith("Application at 0x")[0], StringComparison.Ordinal);
        Assert.EndsWith("(elsewhere) refused: it was linked for another flash address", transcript.StartingWith("Application at 0x")[1], StringComparison.Ordinal);
        transcript.Match("^2 processes, ");
    }

    [Fact]
    public async Task Image_at_a_place_that_cannot_be_fenced_is_refused()
    {
        byte[] hello = TestApplication.Example("hello");
        FlashEntry[] entries =
        [
            FlashEntry.Raw("gap", (byte[])[.. TbfWriter.WritePadding(80), .. new byte[64]], 16),
            FlashEntry.Raw("misplaced", hello, 16),
        ];
        Transcript transcript = await RunAsync(TestBoard.OptionsFor(entries), "0 processes, ");
        Assert.EndsWith(
            "(hello) refused: its place in flash cannot be fenced; place it at a multiple of its size",
            transcript.Single($"Application at 0x{Flash + 80:x8}"),
            StringComparison.Ordinal);
        transcript.HasNot(Greeting);
    }

    [Fact]
    public async Task List_of_permissions_that_claims_more_than_it_has_is_refused()
    {
        byte[] listed = TestApplication.Restricted("hello", "liar", new TbfPermission(1, 0, ulong.MaxValue));
        byte[] hello = TestApplication.Example("hello");
        byte[] liar = [.. listed];
        int at = Element(liar, TbfElementType.Permissions);
        BinaryPrimitives.WriteUInt16LittleEndian(liar.AsSpan(at), 2);
        Mend(liar);
        Transcript transcript = await RunAsync(TestBoard.OptionsFor(
        [
            FlashEntry.Raw("liar", liar, (uint)liar.Length), FlashEntry.Raw("hello", hello, (uint)hello.Length),
        ]));
        Assert.Contains("refused: ", transcript.Single($"Application at 0x{Flash:x8}"), StringComparison.Ordinal);
        Assert.Equal(1, transcript.Count(Greeting));
        transcript.Match("^1 process, ");
    }

    private static async Task<Transcript> RunAsync(MachineOptions options, string until = Greeting)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(options);
        await machine.WaitForTextAsync(until);
        await machine.RunOnAsync(Seconds.Of(1));
        return await Transcript.EndAsync(machine);
    }

    private static byte[] WithIdentity(uint shortId, uint version) =>
        TestApplication.Rebuilt(TestApplication.Example("hello"), contents => contents with { ShortId = shortId, Version = version });

    private static byte[] Fixed(byte[] tbf, string name, uint? ram, uint? flash) =>
        TestApplication.Rebuilt(tbf, contents => contents with { Name = name, FixedAddresses = new TbfFixedAddresses(ram, flash) });

    private static byte[] SignedWithRoom(byte[] tbf) =>
        TestApplication.WithDigest(TestApplication.Rebuilt(tbf, contents => contents with { FooterReserve = 64 }));

    private static int Element(byte[] tbf, TbfElementType type)
    {
        int end = BinaryPrimitives.ReadUInt16LittleEndian(tbf.AsSpan(2));
        for (int at = TbfFile.BaseHeaderSize; at < end;)
        {
            if (BinaryPrimitives.ReadUInt16LittleEndian(tbf.AsSpan(at)) == (ushort)type)
            {
                return at + 4;
            }

            at += 4 + ((BinaryPrimitives.ReadUInt16LittleEndian(tbf.AsSpan(at + 2)) + 3) & ~3);
        }

        throw new InvalidOperationException($"the header has no {type} element");
    }

    private static void Mend(byte[] tbf)
    {
        uint checksum = 0;
        int size = BinaryPrimitives.ReadUInt16LittleEndian(tbf.AsSpan(2));
        for (int at = 0; at < size; at += 4)
        {
            checksum ^= at == 12 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(tbf.AsSpan(at));
        }

        BinaryPrimitives.WriteUInt32LittleEndian(tbf.AsSpan(12), checksum);
    }
}
