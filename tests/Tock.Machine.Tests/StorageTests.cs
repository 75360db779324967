// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;

namespace Tock.Machine.Tests;

/// <summary>What is stored in the board's EEPROM, whose content is a file: read by applications, and looked at from outside.</summary>
public sealed class StorageTests : IDisposable
{
    private const uint Keeper = 0;
    private const uint Peeper = 1;
    private const uint Region = 2;
    private const int Keys = 5;

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"tock-eeprom-{Guid.NewGuid():n}.bin");

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("lm3s6965evb")]
    [InlineData("mps2-an386")]
    public async Task Values_are_there_after_a_restart(string board)
    {
        for (int start = 1; start <= 3; start++)
        {
            MachineOptions options = TestBoard.OptionsOn(BoardCatalog.Find(board)!, TestApplication.Example("memory"));
            await using Emulation.Machine machine = await TestBoard.StartAsync(options with { BusDevices = [Eeprom()] });
            await machine.WaitForTextAsync($"memory: started {start} times");
        }
    }

    [Fact]
    public async Task Board_without_an_eeprom_says_so()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("memory"));
        await machine.WaitForTextAsync("memory: the board keeps nothing (NOACK)");
    }

    [Fact]
    public async Task Two_applications_store_at_once_and_neither_gets_at_what_the_other_has()
    {
        await using (Emulation.Machine machine = await StartAsync(Storing("one", 1, Keeper, 'A', 60), Storing("two", 2, Keeper, 'B', 60)))
        {
            await machine.WaitForTextAsync("storage A: over");
            await machine.WaitForTextAsync("storage B: over");
            Transcript transcript = await Transcript.EndAsync(machine);
            foreach (char name in "AB")
            {
                Assert.Equal(60, Regex.Count(transcript.Text, $@"storage {name}: round \d+ (OK|NOSUPPORT)\r?\n"));
            }
        }

        await using Emulation.Machine second = await StartAsync(
            Storing("thief", 3, Peeper, 'C', 'A'), Storing("one", 1, Keeper, 'A', 0), Storing("two", 2, Keeper, 'B', 0));
        await second.WaitForTextAsync("storage C: over");
        await second.WaitForTextAsync("storage A: over");
        await second.WaitForTextAsync("storage B: over");
        Transcript after = await Transcript.EndAsync(second);
        Assert.Equal(Keys, after.StartingWith("storage C: key").Count);
        Assert.All(after.StartingWith("storage C: key"), line =>
            Assert.EndsWith("get NOSUPPORT (0 bytes, first 0) update NOSUPPORT delete NOSUPPORT", line, StringComparison.Ordinal));
        foreach (char name in "AB")
        {
            IReadOnlyList<string> found = after.StartingWith($"storage {name}: key");
            Assert.Equal(Keys, found.Count);
            Assert.All(found, line => Assert.Matches(@"(round \d+ whole|NOSUPPORT)$", line));
            Assert.Contains(found, line => line.EndsWith("whole", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Power_that_goes_at_any_write_leaves_each_key_its_old_or_its_new_value()
    {
        // What each key holds for sure, and what the step that power went in would have made of it. Round 0 is no value.
        Dictionary<int, int> settled = Enumerable.Range(0, Keys).ToDictionary(key => key, _ => 0);
        (int Key, int Round)? open = null;
        int oldOnes = 0;
        int newOnes = 0;
        Random random = new(11);
        for (int cut = 0; cut < 24; cut++)
        {
            MachineOptions options = Options(Storing("keeper", 1, Keeper, 'A', 1_000_000));
            await using Emulation.Machine machine = await Emulation.Machine.StartStoppedAsync(options with { OpenGdbStub = true });
            await using RemoteTarget gdb = await Debugger.ConnectAsync(machine);
            uint write = KernelFunction.Symbol(options.KernelElf, "Tock_Chips_Lm3s6965_Tock_Chips_Lm3s6965_I2cMaster__Write") & ~1u;
            int writes = random.Next(1, 40) + (cut % 4 == 0 ? 150 : 0);
            for (int done = 0; done < writes; done++)
            {
                await gdb.RunToAsync(write);
                await gdb.StepAsync();
            }

            await machine.CutPowerAsync();
            string text = machine.Serial.ReceivedText();
            if (cut != 0)
            {
                AssertFound(text, settled, ref open, ref oldOnes, ref newOnes);
            }

            foreach (Match step in Regex.Matches(text, @"storage A: round (\d+) (sets|removes) (\d)\r?\n(storage A: round \1 (OK|NOSUPPORT)\r?\n)?"))
            {
                int key = Number(step.Groups[3]);
                int round = step.Groups[2].Value == "sets" ? Number(step.Groups[1]) : 0;
                open = (key, round);
                if (step.Groups[4].Success)
                {
                    settled[key] = round;
                    open = null;
                }
            }
        }

        Assert.True(oldOnes + newOnes > 15, $"power went {oldOnes} times before and {newOnes} times after a step took effect");
    }

    [Fact]
    public async Task Regions_are_the_applications_own()
    {
        await using (Emulation.Machine machine = await StartAsync(Storing("one", 1, Region, 'A', 0), Storing("two", 2, Region, 'B', 0)))
        {
            foreach (char name in "AB")
            {
                await machine.WaitForTextAsync($"storage {name}: over");
                Transcript transcript = Transcript.Of(machine);
                transcript.Has($"storage {name}: OK, 2036 bytes; the last is OK 0");
                transcript.Has($"storage {name}: written, OK; beyond INVAL");
                transcript.Has($"storage {name}: older driver OK, 2036 bytes, write OK, read OK {name}");
            }
        }

        byte[] content = await File.ReadAllBytesAsync(_file);
        int first = content.AsSpan().IndexOf(Enumerable.Repeat((byte)'A', 2036).ToArray());
        int second = content.AsSpan().IndexOf(Enumerable.Repeat((byte)'B', 2036).ToArray());
        Assert.True(first >= 0 && second >= 0 && Math.Abs(first - second) == 2048, $"found at {first} and {second}");

        await using Emulation.Machine again = await StartAsync(Storing("two", 2, Region, 'B', 0), Storing("one", 1, Region, 'A', 0), TestApplication.Create("storage", "none", Region, 'N'));
        foreach (char name in "AB")
        {
            await again.WaitForTextAsync($"storage {name}: over");
            Transcript.Of(again).Has($"storage {name}: OK, 2036 bytes; the last is OK {(int)name}");
        }

        await again.WaitForTextAsync("storage N: NOSUPPORT, 0 bytes");
    }

    private static byte[] Storing(string name, uint id, uint what, char letter, uint parameter) => TestApplication.Storing(
        TestApplication.Create("storage", name, what, letter, parameter), new TbfStoragePermissions(id, [id], [id]));

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    /// <summary>Compares what the application found with what must be there, and settles the open step by it.</summary>
    private static void AssertFound(string text, Dictionary<int, int> settled, ref (int Key, int Round)? open, ref int oldOnes, ref int newOnes)
    {
        Assert.DoesNotContain("DAMAGED", text, StringComparison.Ordinal);
        MatchCollection found = Regex.Matches(text[..text.IndexOf("looked", StringComparison.Ordinal)], @"storage A: key (\d) (?:round (\d+) whole|NOSUPPORT)\r?\n");
        Assert.Equal(Keys, found.Count);
        foreach (Match match in found)
        {
            int key = Number(match.Groups[1]);
            int round = match.Groups[2].Success ? Number(match.Groups[2]) : 0;
            if (open is { } step && step.Key == key && step.Round != settled[key])
            {
                Assert.True(round == step.Round || round == settled[key], $"key {key} holds round {round}: neither {settled[key]} nor {step.Round}");
                oldOnes += round == settled[key] ? 1 : 0;
                newOnes += round == step.Round ? 1 : 0;
                settled[key] = round;
            }
            else
            {
                Assert.True(round == settled[key], $"key {key} holds round {round} and not {settled[key]}");
            }
        }

        open = null;
    }

    private MachineOptions Options(params byte[][] applications) =>
        TestBoard.Options(applications) with { BusDevices = [Eeprom()] };

    private BusDevice Eeprom() => BusDevice.Eeprom("eeprom", 0x50, 32768, _file);

    private Task<Emulation.Machine> StartAsync(params byte[][] applications) => TestBoard.StartAsync(Options(applications));
}
