// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Kernel.Abi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>The board is reset after each store that loading and unloading make: every other application is still found, and no room is lost.</summary>
public sealed class AppLoaderPowerTests
{
    private const uint FirstId = 100;
    private static readonly string[] s_others = ["one", "two", "last"];

    [Fact]
    public void Loading_CutAnywhere_LeavesEveryOtherApplication_AndTheRoom()
    {
        // Into the middle of a free stretch of three pieces, behind the list, and into one that fits exactly.
        foreach (uint size in (uint[])[1024, 8192, 4096])
        {
            int cuts = CutEverywhere(
                Gaps,
                bench => bench.Install(bench.Processes[0], AppLoaderBench.Image("new", size)),
                (names, stores) => AssertEither(names, s_others, [.. s_others, "new"], stores));
            Assert.InRange(cuts, 20, 10_000);
        }
    }

    [Fact]
    public void Unloading_CutAnywhere_LeavesEveryOtherApplication_AndTheRoom()
    {
        int cuts = CutEverywhere(
            Gaps,
            bench => Assert.Equal((0u, 0u), Unload(bench, FirstId + 1)),
            (names, stores) => AssertEither(names, s_others, ["one", "last"], stores));
        Assert.InRange(cuts, 3, 10);
    }

    /// <summary>Two applications, three fillers of which one has a damaged checksum, one more application, and nothing.</summary>
    private static byte[][] Gaps()
    {
        byte[] damaged = Filler(1024);
        damaged[12] ^= 0x55;
        return
        [
            AppLoaderBench.Image("one", minimumRam: 16_000), AppLoaderBench.Image("two", shortId: FirstId + 1),
            Filler(1008), damaged, Filler(2064), AppLoaderBench.Image("last"),
        ];
    }

    private static byte[] Filler(uint size)
    {
        byte[] filler = new byte[size];
        BitConverter.TryWriteBytes(filler, 0x0010_0002u);
        BitConverter.TryWriteBytes(filler.AsSpan(4), size);
        ApplicationImage.Sign(filler);
        return filler;
    }

    private static void AssertEither(string[] names, string[] before, string[] after, int stores)
    {
        string[] found = [.. names.Order(StringComparer.Ordinal)];
        bool isOne = found.SequenceEqual(before.Order(StringComparer.Ordinal)) || found.SequenceEqual(after.Order(StringComparer.Ordinal));
        Assert.True(isOne, $"after {stores} stores: {string.Join(' ', names)}");
    }

    private static (uint Error, uint Status) Unload(AppLoaderBench bench, uint id)
    {
        (uint error, uint status, _) = bench.Do(bench.Processes[0], AppLoaderAbi.CommandUnload, id);
        return (error, status);
    }

    private static int CutEverywhere(Func<byte[][]> images, Action<AppLoaderBench> act, Action<string[], int> check)
    {
        byte[] contents = All(images());
        AppLoaderBench whole = new(contents);
        act(whole);
        int cuts = 0;
        for (int stores = 0; stores <= whole.Power.Stores; stores++)
        {
            // Of the stores in the room itself, which are many, some.
            if (stores < 64 || stores > whole.Power.Stores - 64 || stores % 97 == 0)
            {
                cuts++;
                CutAfter(stores, contents, act, check);
            }
        }

        return cuts;
    }

    private static void CutAfter(int stores, byte[] contents, Action<AppLoaderBench> act, Action<string[], int> check)
    {
        AppLoaderBench bench = new(contents) { Power = { StoresLeft = stores } };
        try
        {
            act(bench);
        }
        catch (PowerFailedException)
        {
            // As it was to be.
        }

        check([.. AppLoaderBench.Images.Select(image => image.Name).Where(name => name != "damaged")], stores);
        AppLoaderBench again = new(AppLoaderBench.Contents);
        check(again.Names, stores);

        // All that is free can be had again, in one piece where it is one.
        if (again.Names.Contains("two"))
        {
            Assert.Equal((0u, 0u), Unload(again, FirstId + 1));
        }

        uint free = again.Names.Contains("new") ? 512u : 4096u + 1024u;
        Assert.Equal((0u, 0u, 0u), again.Do(again.Processes[0], AppLoaderAbi.CommandSetup, free));
    }

    private static byte[] All(byte[][] images)
    {
        byte[] contents = new byte[SimulatedMemory.FlashEnd - SimulatedMemory.FlashStart];
        contents.AsSpan().Fill(0xFF);
        int at = 0;
        foreach (byte[] image in images)
        {
            image.CopyTo(contents, at);
            at += image.Length;
        }

        return contents;
    }
}
