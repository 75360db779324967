// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>
/// Four processes that make random system calls and lend each other memory, on the real image: what belongs to none of them is looked at
/// from outside, byte by byte, while they stand still.
/// </summary>
public sealed class HostileCrowdTests
{
    private const uint Crowd = 4;
    private const uint CallsEach = 70_000;
    private const uint KernelHeap = 1024;

    [Theory]
    [InlineData(7)]
    public async Task Random_calls_of_four_processes_change_nothing_that_is_not_theirs(uint seed)
    {
        byte[][] applications =
        [
            TestApplication.Create("canary", "canary"),
            .. Enumerable.Range(1, (int)Crowd).Select(
                i => TestApplication.CreateSized("hostile", $"hostile-{i}", KernelHeap, 512, seed + ((uint)i * 0x9E37), CallsEach, Crowd)),
        ];
        await using Emulation.Machine machine = await TestBoard.StartAsync(applications);
        await machine.WaitForTextAsync("canary: 1 well");
        IReadOnlyList<MemoryRange> free = FreeRam(machine.Serial.ReceivedText());
        MemoryRange flash = new(0, 0x40000);
        byte[] flashBefore = await machine.ReadMemoryAsync(flash);
        byte[][] freeBefore = await ReadAllAsync(machine, free);
        MemoryRange pattern = PatternOf(machine);
        int looks = 0;
        bool areOver;
        do
        {
            // The last look is after the last call.
            await machine.RunOnAsync(Seconds.Of(0.5));
            areOver = Regex.Count(machine.Serial.ReceivedText(), " 0xe4d 0x") >= Crowd;
            await machine.PauseAsync();
            Assert.Equal(freeBefore, await ReadAllAsync(machine, free));
            Assert.Equal(flashBefore, await machine.ReadMemoryAsync(flash));
            AssertPattern(await machine.ReadMemoryAsync(pattern));
            await machine.ResumeAsync();
            Assert.True(++looks < 2000, Transcript.Of(machine).Text);
        }
        while (!areOver);

        Transcript transcript = await Transcript.EndAsync(machine);
        for (int slot = 1; slot <= Crowd; slot++)
        {
            transcript.Has($"LowLevelDebug: App 0x{slot:x} prints 0xe4d 0x0");
        }

        transcript.HasNot("panic");
        transcript.HasNot("faulted");
        transcript.HasNot("HURT");
    }

    private static async Task<byte[][]> ReadAllAsync(Emulation.Machine machine, IReadOnlyList<MemoryRange> ranges)
    {
        List<byte[]> contents = [];
        foreach (MemoryRange range in ranges)
        {
            contents.Add(await machine.ReadMemoryAsync(range));
        }

        return [.. contents];
    }

    /// <summary>RAM for processes that no process has: what is left between the blocks that the banner lists.</summary>
    private static List<MemoryRange> FreeRam(string text)
    {
        (uint start, uint end) = Range(Regex.Match(text, @"  0x(\w+)\.\.0x(\w+) +\d+ B  RAM    processes"));
        List<MemoryRange> free = [];
        foreach ((uint from, uint to) in Regex.Matches(text, @" RAM 0x(\w+)\.\.0x(\w+)  kernel-owned").Select(Range).Order())
        {
            if (from > start)
            {
                free.Add(new MemoryRange(start, from - start));
            }

            start = to;
        }

        free.Add(new MemoryRange(start, end - start));
        return free;
    }

    private static (uint Start, uint End) Range(Match match) =>
        (uint.Parse(match.Groups[1].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
            uint.Parse(match.Groups[2].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) + 1);

    private static MemoryRange PatternOf(Emulation.Machine machine) =>
        new(Transcript.Of(machine).Hex("^canary: pattern at 0x([0-9a-f]+)"), 512);

    private static void AssertPattern(byte[] bytes)
    {
        for (uint i = 0; i < bytes.Length / 4; i++)
        {
            Assert.Equal(0xCA9A0000 ^ (i * 0x01010101), BitConverter.ToUInt32(bytes, (int)i * 4));
        }
    }
}
