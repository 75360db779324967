// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using Tock.Installer.Applications;
using Tock.Installer.Changes;
using Tock.Installer.Flash;
using static Tock.Installer.Tests.Samples;

namespace Tock.Installer.Tests;

/// <summary>Power or process can go at any point: the next run completes what was begun, and says so.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-installer").FullName;

    private string Journal => Path.Combine(_folder, "board.journal");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 4)]
    [InlineData(6, 16)]
    public async Task Change_that_is_cut_at_any_page_is_complete_after_the_next_run(int seed, int pagesAtOnce)
    {
        Random random = new(seed);
        byte[] flash = Erased();
        int cuts = 0;
        for (int round = 0; round < 25; round++)
        {
            ApplicationPlan plan = Plan(flash);
            ApplicationPlanTests.TryChange(random, plan, round);
            FlashChange change = plan.Finish($"round {round}");
            byte[] after = ApplicationPlanTests.Carry(flash, change);
            for (int cut = 0; cut < change.Pages.Count; cut++)
            {
                cuts++;
                foreach (int part in new[] { -1, 0, random.Next((int)PageSize), (int)PageSize })
                {
                    FakeFlash board = new([.. flash], Area.Start, PageSize, Journal) { PagesUntilCut = cut, BytesOfCutPage = part, PagesAtOnce = pagesAtOnce };
                    await Assert.ThrowsAsync<PowerCutException>(() => FlashChanger.ApplyAsync(board, change, null, default));

                    // And once more, while it is completed.
                    FakeFlash again = new(board.Bytes, Area.Start, PageSize, Journal) { PagesUntilCut = random.Next(change.Pages.Count), BytesOfCutPage = part, PagesAtOnce = pagesAtOnce };
                    await Assert.ThrowsAsync<PowerCutException>(() => FlashChanger.RecoverAsync(again, default));

                    FakeFlash next = new(again.Bytes, Area.Start, PageSize, Journal) { PagesAtOnce = pagesAtOnce };
                    Assert.Equal($"round {round}", await FlashChanger.RecoverAsync(next, default));
                    Assert.Equal(after, next.Bytes);
                    Assert.Null(await FlashChanger.RecoverAsync(next, default));
                }
            }

            flash = after;
        }

        Assert.InRange(cuts, 20, 10_000);
    }

    [Fact]
    public async Task Change_that_cannot_be_noted_is_not_begun()
    {
        FakeFlash board = new(Erased(), Area.Start, PageSize, Path.Combine(_folder, "missing", "board.journal"));
        InstallerException problem = await Assert.ThrowsAsync<InstallerException>(() => FlashChanger.ApplyAsync(board, Change(board.Bytes), null, default));
        Assert.Contains("was not begun", problem.Message, StringComparison.Ordinal);
        Assert.Empty(board.Written);
    }

    [Fact]
    public async Task Flash_that_was_changed_by_others_since_is_left_alone()
    {
        FakeFlash board = new(Erased(), Area.Start, PageSize, Journal) { PagesUntilCut = 1 };
        await Assert.ThrowsAsync<PowerCutException>(() => FlashChanger.ApplyAsync(board, Change(board.Bytes), null, default));
        byte[] other = Erased();
        other.AsSpan(0, 3000).Fill(0x77);
        FakeFlash exchanged = new(other, Area.Start, PageSize, Journal);
        InstallerException problem = await Assert.ThrowsAsync<InstallerException>(() => FlashChanger.RecoverAsync(exchanged, default));
        Assert.Contains("has been changed since then", problem.Message, StringComparison.Ordinal);
        Assert.Contains(Journal, problem.NextStep, StringComparison.Ordinal);
        Assert.Empty(exchanged.Written);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("{\"Description\":\"x\",\"Pages\":[null]}")]
    [InlineData("not json")]
    public async Task Damaged_note_of_what_was_interrupted_is_an_error_that_says_what_to_do(string text)
    {
        await File.WriteAllTextAsync(Journal, text);
        FakeFlash board = new(Erased(), Area.Start, PageSize, Journal);
        InstallerException problem = await Assert.ThrowsAsync<InstallerException>(() => FlashChanger.RecoverAsync(board, default));
        Assert.Contains("damaged", problem.Message, StringComparison.Ordinal);
        Assert.Contains("delete", problem.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_that_does_not_read_back_is_an_error_with_its_address()
    {
        FakeFlash board = new(Erased(), Area.Start, PageSize, Journal) { StuckByte = 7 };
        InstallerException problem = await Assert.ThrowsAsync<InstallerException>(() => FlashChanger.ApplyAsync(board, Change(board.Bytes), null, default));
        Assert.Contains("does not read back", problem.Message, StringComparison.Ordinal);
        Assert.Contains("0x00020", problem.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Journal));
    }

    [Fact]
    public async Task Torn_page_can_hold_bits_of_erasing_and_programming()
    {
        FakeFlash board = new(Erased(), Area.Start, PageSize, Journal);
        await FlashChanger.ApplyAsync(board, Change(board.Bytes), null, default);
        byte[] before = [.. board.Bytes];
        ApplicationPlan plan = Plan(before);
        plan.Remove(plan.List.Applications.First());
        FlashChange change = plan.Finish("uninstall first");
        foreach (byte[] from in new[] { change.Pages[0].Before, change.Pages[0].After })
        {
            // Erasing sets bits of what was there one by one, programming clears those that are 0 in what comes.
            FakeFlash torn = new([.. before], Area.Start, PageSize, Journal) { PagesUntilCut = 0 };
            await Assert.ThrowsAsync<PowerCutException>(() => FlashChanger.ApplyAsync(torn, change, null, default));
            for (int at = 0; at < PageSize; at++)
            {
                torn.Bytes[at] = (byte)(from[at] | (0x5A + at));
            }

            FakeFlash next = new(torn.Bytes, Area.Start, PageSize, Journal);
            Assert.Equal("uninstall first", await FlashChanger.RecoverAsync(next, default));
            Assert.Equal("second 1@21000", Describe(next.Bytes));
        }
    }

    [Fact]
    public async Task Killed_process_leaves_a_file_that_the_next_one_completes()
    {
        string path = Path.Combine(_folder, "board.bin");
        int pages = Change(Erased()).Pages.Count;
        Assert.True(pages > 3);
        for (int kill = 0; kill < pages; kill++)
        {
            await File.WriteAllBytesAsync(path, Erased());
            using Process process = Process.Start(new ProcessStartInfo("dotnet", ["exec", typeof(InterruptionTests).Assembly.Location, path, $"{kill}"]))!;
            await process.WaitForExitAsync();
            Assert.Equal(137, process.ExitCode);

            await using FlashFile file = FlashFile.Open(path, Area.Start, Area.Size, PageSize);
            Assert.Equal("install two", await FlashChanger.RecoverAsync(file, default));
            Assert.Equal("first 1@20000, second 1@21000", Describe(await file.ReadAsync(Area.Start, (int)Area.Size, default)));
            Assert.Equal([path], Directory.GetFiles(_folder));
        }
    }

    /// <summary>The change that the process makes which is killed.</summary>
    internal static FlashChange Change(byte[] flash)
    {
        ApplicationPlan plan = Plan(flash);
        plan.Install(Application("first", 3000));
        plan.Install(Application("second", 3000));
        return plan.Finish("install two");
    }
}
