// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Emulation.Boards;
using Tock.Installer.Applications;
using Tock.Installer.Changes;
using Tock.Installer.Flash;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Tests;

/// <summary>The commands for a board's flash as a script sees them.</summary>
public sealed class InstallCommandTests : IDisposable
{
    private readonly TestTree _tree = new();

    private string Flash => Path.Combine(_tree.Root, "board.bin");

    public void Dispose() => _tree.Dispose();

    [EmulatorFact]
    public async Task What_is_installed_in_a_file_is_what_the_board_boots()
    {
        await SucceedAsync("flash");
        Assert.Contains("Installed first version 0: 1024 bytes at 0x00020000, read back.", await SucceedAsync("install", _tree.WriteBinary("first", 1024), _tree.WriteBinary("second", 512)), StringComparison.Ordinal);
        Assert.Equal(256 * 1024, new FileInfo(Flash).Length);

        // Header size and version, then total size, of the first application.
        TestProcess run = await _tree.RunToolAsync("run", "--flash-file", Flash, "--for", "1s");
        Assert.Matches("^ready 00[0-9a-f]{2}0002 00000400\n", run.Output);

        Assert.Contains("Uninstalled first; 1 application left.", await SucceedAsync("uninstall", "first"), StringComparison.Ordinal);
        run = await _tree.RunToolAsync("run", "--flash-file", Flash, "--for", "1s");
        Assert.Matches("^ready 00100002 00000400\n", run.Output);

        // A new kernel leaves applications alone.
        Assert.Contains("stands there already", await SucceedAsync("flash"), StringComparison.Ordinal);
        Assert.Equal(["second enabled"], await ListAsync());
    }

    [Fact]
    public async Task Command_that_helps_can_be_typed_as_it_stands()
    {
        TestProcess list = await _tree.RunToolAsync("list", "--flash-file", Flash);
        Assert.Contains(' ', Flash);
        Assert.Contains($"./tock flash --flash-file '{Flash}'\n", list.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task Applications_are_listed_switched_updated_and_erased()
    {
        await SucceedAsync("flash");
        await SucceedAsync("install", _tree.WriteBinary("a", 1024), _tree.WriteBinary("b", 2048));
        Assert.Contains("a version 0 is there already, at 0x00020000.", await SucceedAsync("install", _tree.WriteBinary("a", 1024)), StringComparison.Ordinal);
        Assert.Equal("a is disabled.\n", await SucceedAsync("disable-app", "a"));
        Assert.Equal(["a disabled", "b enabled"], await ListAsync());
        Assert.Equal("a is enabled.\n", await SucceedAsync("enable", "a"));
        Assert.Contains("Updated b version 0, in place of version 0: 4096 bytes", await SucceedAsync("update", _tree.WriteBinary("b", 4096)), StringComparison.Ordinal);
        Assert.Equal(["a enabled", "b enabled"], await ListAsync());
        string drawn = await SucceedAsync("list", "--memory");
        Assert.Matches(@"0x00020000 .*\n.* a .* 1024 B(.|\n)* b .* 4096 B(.|\n)* free (.|\n)*0x00040000", drawn);
        Assert.Matches(@"RAM\n *0x20000000", drawn);
        string info = await SucceedAsync("info");
        Assert.Contains("applications  2 in 5120 of 131072 bytes from 0x00020000 on", info, StringComparison.Ordinal);
        Assert.Equal("Erased 2 applications.\n", await SucceedAsync("erase-apps"));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task What_was_interrupted_is_completed_by_any_command_which_says_so()
    {
        await LeaveUnfinishedAsync();
        TestProcess list = await RunAsync("list");
        Assert.Contains("warning: an earlier run was interrupted; completed now: install half", list.Error, StringComparison.Ordinal);
        Assert.Contains("half", list.Output, StringComparison.Ordinal);
        list = await RunAsync("list");
        Assert.DoesNotContain("interrupted", list.Error, StringComparison.Ordinal);
        Assert.Equal([Flash], Directory.GetFiles(_tree.Root, "board.bin*"));
    }

    [Fact]
    public async Task Sticky_applications_stay_unless_they_are_forced()
    {
        Erase();
        string path = Path.Combine(_tree.Root, "sticky.tbf");
        await File.WriteAllBytesAsync(path, TbfWriter.Write(new TbfContents
        {
            Name = "sticky",
            Binary = new byte[100],
            EntryOffset = 0,
            MinimumRamSize = 256,
            Flags = TbfFlags.Enabled | TbfFlags.Sticky,
        }));
        await SucceedAsync("install", path);
        await RefuseAsync("sticky is sticky", "add --force", "uninstall", "sticky");
        await RefuseAsync("sticky is sticky", "add --force", "erase-apps");
        Assert.Equal(["sticky enabled"], await ListAsync());
        await SucceedAsync("uninstall", "sticky", "--force");
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Mistakes_are_named_with_what_to_do_and_change_nothing()
    {
        await RefuseAsync("there is no flash file", "./tock flash --flash-file", "list");
        await File.WriteAllBytesAsync(Flash, new byte[100]);
        await RefuseAsync("has 100 bytes, but the flash of this board has 262144", "--board", "list");
        Erase();
        await RefuseAsync("there is no application x", "./tock list", "uninstall", "x");
        await RefuseAsync("there is no application x", "./tock list", "update", _tree.WriteBinary("x", 512));
        await RefuseAsync("cannot read the Tock binary missing.tbf", "name a Tock binary", "install", "missing.tbf");
        await RefuseAsync("needs 262144 bytes of flash", "./tock list", "install", _tree.WriteBinary("huge", 256 * 1024));
        await RefuseAsync("there is no kernel in", "./tock flash", "run");
        using (new FileStream(Flash, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            await RefuseAsync("cannot be opened", "end what uses it", "list");
        }

        TestProcess unnamed = await _tree.RunToolAsync("list");
        Assert.Equal(2, unnamed.ExitCode);
        Assert.Contains("next: ./tock list --flash-file FILE", unnamed.Error, StringComparison.Ordinal);
        TestProcess both = await _tree.RunToolAsync("run", "--flash-file", Flash, "--tbf", _tree.WriteBinary("x", 512));
        Assert.Equal(2, both.ExitCode);
        Assert.True((await File.ReadAllBytesAsync(Flash)).All(value => value == 0xFF));
    }

    [Fact]
    public async Task Damaged_application_is_shown_and_can_be_taken_out()
    {
        Erase();
        await SucceedAsync("install", _tree.WriteBinary("a", 1024), _tree.WriteBinary("b", 1024));
        using (FileStream file = new(Flash, FileMode.Open))
        {
            file.Position = 0x2_0000 + 30;
            file.WriteByte(0x99);
        }

        Assert.Equal([" damaged", "b enabled"], await ListAsync());
        await SucceedAsync("uninstall", "0x20000");
        Assert.Equal(["b enabled"], await ListAsync());
    }

    private void Erase()
    {
        byte[] erased = new byte[256 * 1024];
        Array.Fill(erased, (byte)0xFF);
        File.WriteAllBytes(Flash, erased);
    }

    private Task<TestProcess> RunAsync(params string[] arguments) => _tree.RunToolAsync([.. arguments, "--flash-file", Flash]);

    private async Task<string> SucceedAsync(params string[] arguments)
    {
        TestProcess process = await RunAsync(arguments);
        Assert.Equal((0, ""), (process.ExitCode, process.ExitCode == 0 ? "" : process.Error));
        return process.Output;
    }

    private async Task RefuseAsync(string what, string next, params string[] arguments)
    {
        TestProcess process = await RunAsync(arguments);
        Assert.Equal((1, ""), (process.ExitCode, process.Output));
        Assert.Contains(what, process.Error, StringComparison.Ordinal);
        Assert.Matches($"next: .*{System.Text.RegularExpressions.Regex.Escape(next)}", process.Error);
    }

    private async Task<string[]> ListAsync()
    {
        using JsonDocument list = JsonDocument.Parse(await SucceedAsync("list", "--json"));
        return [.. list.RootElement.EnumerateArray().Select(entry => $"{entry.GetProperty("name").GetString()} {entry.GetProperty("state").GetString()}")];
    }

    private async Task LeaveUnfinishedAsync()
    {
        Erase();
        BoardDescription board = BoardCatalog.Default;
        await using FlashFile file = FlashFile.Open(Flash, board.Flash.Start, board.Flash.Length, board.FlashPageSize);
        FlashArea area = new(board.ApplicationFlash.Start, board.ApplicationFlash.Length);
        ApplicationPlan plan = new(area, board.FlashPageSize, new RamArea(board.Ram.Start, board.Ram.Length), await file.ReadAsync(area.Start, (int)area.Size, default));
        plan.Install(TbfReader.Read(TestBinary.Create("half", 4096)));
        using CancellationTokenSource stop = new();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FlashChanger.ApplyAsync(file, plan.Finish("install half"), new StopAt(2, stop), stop.Token));
    }

    private sealed class StopAt(int pages, CancellationTokenSource stop) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == pages)
            {
                stop.Cancel();
            }
        }
    }
}
