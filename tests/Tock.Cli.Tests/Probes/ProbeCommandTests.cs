// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;
using Tock.ProbeStandIn;

namespace Tock.Cli.Tests.Probes;

/// <summary>The commands for the flash of a real board, by way of both programs.</summary>
public sealed partial class ProbeCommandTests
{
    private const string OpenOcd = "openocd";
    private const string StFlash = "st-flash";

    [Theory]
    [InlineData(OpenOcd)]
    [InlineData(StFlash)]
    public async Task Board_holds_what_a_flash_file_holds_after_the_same_commands(string program)
    {
        using StandInBoard board = new(StandInBoard.Discovery, program);
        await File.WriteAllBytesAsync(board.FileOptions[1], board.Flash);
        string[][] commands =
        [
            ["install", board.WriteBinary("a", 2048), board.WriteBinary("b", 4096), board.WriteBinary("c", 512)],
            ["disable", "b"],
            ["update", board.WriteBinary("b", 8192)],
            ["uninstall", "a"],
            ["install", board.WriteBinary("d", 1024)],
        ];
        foreach (string[] command in commands)
        {
            string said = await board.SucceedAsync(command);
            TestProcess file = await board.StartAsync([.. command, .. board.FileOptions]);
            Assert.Equal((0, file.Output), (file.ExitCode, said));
            Assert.Equal(await File.ReadAllBytesAsync(board.FileOptions[1]), board.Flash);
            Assert.Empty(board.Journals);
        }

        Assert.Equal("d 1024 enabled, b 8192 enabled, c 512 enabled", Sorted(await board.ListAsync()));
        Assert.Contains("applications  3 in ", await board.SucceedAsync("info"), StringComparison.Ordinal);
        Assert.Matches(@"0x08020000 .*\n(.|\n)* b .* 8192 B", await board.SucceedAsync("list", "--memory"));
        Assert.Equal("Erased 3 applications.\n", await board.SucceedAsync("erase-apps"));
        Assert.Equal("", await board.ListAsync());
    }

    [EmulatorFact]
    public async Task Kernel_is_flashed_and_applications_stay()
    {
        using StandInBoard board = new(new StandInSettings(), OpenOcd, isOfBook: false);
        await board.SucceedAsync("install", board.WriteBinary("a", 1024));
        Assert.Contains("stands in lm3s6965evb and reads back.", await board.SucceedAsync("flash"), StringComparison.Ordinal);
        Assert.Equal("reset", board.Core);
        TestProcess made = await board.StartAsync(["flash", .. board.FileOptions]);
        Assert.Equal(0, made.ExitCode);
        byte[] file = await File.ReadAllBytesAsync(board.FileOptions[1]);
        Assert.Equal(file[..0x2_0000], board.Flash[..0x2_0000]);
        Assert.Contains("stands there already", await board.SucceedAsync("flash"), StringComparison.Ordinal);
        Assert.Equal("a 1024 enabled", await board.ListAsync());
    }

    [Theory]
    [InlineData(OpenOcd)]
    [InlineData(StFlash)]
    public async Task Only_own_pages_are_written_and_each_is_read_back(string program)
    {
        using StandInBoard board = new(StandInBoard.Discovery, program);
        await board.SucceedAsync("install", board.WriteBinary("a", 2048), board.WriteBinary("b", 4096));
        byte[] before = board.Flash;
        board.ForgetCalls();
        Assert.Contains("Installed c version 0: 8192 bytes at 0x08022000, read back.", await board.SucceedAsync("install", board.WriteBinary("c", 8192)), StringComparison.Ordinal);

        // Each page is erased once, the header that makes it part of the list comes last.
        Assert.Equal([.. Pages(0x0802_2800, 3), 0x0802_2000], Erased(board));
        int last = Array.FindLastIndex(board.Calls, call => call.Contains("erase", StringComparison.Ordinal) || call.Contains(" write", StringComparison.Ordinal));
        Assert.Contains(board.Calls[last..], call => ReadCall().Match(call) is { Success: true } read && Number(read, "address") == 0x0802_2000 && Number(read, "length") == 0x2000);
        byte[] after = board.Flash;
        Assert.Equal(before[..0x2_2000], after[..0x2_2000]);
        Assert.Equal(before[0x2_4000..], after[0x2_4000..]);
        Assert.Equal("reset", board.Core);
    }

    [Theory]
    [InlineData(OpenOcd)]
    [InlineData(StFlash)]
    public async Task Looking_at_a_board_changes_nothing(string program)
    {
        using StandInBoard board = new(StandInBoard.Discovery, program);
        await board.SucceedAsync("list");
        await board.SucceedAsync("info");
        Assert.Equal("", board.Core);
        Assert.Equal(0, board.Steps);
        Assert.DoesNotContain(board.Calls, call => call.Contains("reset", StringComparison.Ordinal) || call.Contains(" write", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(OpenOcd, Trouble.NoProbe, "no probe that fits is attached", "./tock devices")]
    [InlineData(StFlash, Trouble.NoProbe, "no probe that fits is attached (Couldn't find any ST-Link devices)", "./tock devices")]
    [InlineData(OpenOcd, Trouble.NoPermission, "the probe may not be opened by this user", "sudo udevadm control --reload-rules")]
    [InlineData(StFlash, Trouble.NoPermission, "the probe may not be opened by this user", "sudo udevadm control --reload-rules")]
    [InlineData(OpenOcd, Trouble.NoChip, "the probe does not reach the chip", "power")]
    [InlineData(StFlash, Trouble.NoChip, "the probe does not reach the chip", "power")]
    [InlineData(OpenOcd, Trouble.Locked, "could not write 0x08020000 of stm32f3discovery: the flash is protected", "take the protection off")]
    [InlineData(StFlash, Trouble.Locked, "could not write 0x08020000 of stm32f3discovery: the flash is protected", "take the protection off")]
    public async Task Troubles_are_named_with_what_to_do_and_leave_the_flash_as_it_was(string program, Trouble trouble, string what, string next)
    {
        using StandInBoard board = new(StandInBoard.Discovery with { Trouble = trouble }, program);
        await board.RefuseAsync(what, next, "install", board.WriteBinary("a", 2048));
        Assert.All(board.Flash, value => Assert.Equal(0xFF, value));
        Assert.NotEmpty(board.Calls);

        // Nothing was begun, so nothing is left to complete.
        Assert.Empty(board.Journals);
        board.Settings = StandInBoard.Discovery with { Trouble = trouble == Trouble.Locked ? trouble : Trouble.None };
        Assert.Equal("", await board.ListAsync());
    }

    [Theory]
    [InlineData(OpenOcd)]
    [InlineData(StFlash)]
    public async Task Flash_that_does_not_keep_what_is_written_is_no_success_and_is_mended_by_the_next_run(string program)
    {
        using StandInBoard board = new(StandInBoard.Discovery with { Trouble = Trouble.WornOut, StuckAddress = 0x0802_0000 + 300 }, program);
        string binary = board.WriteBinary("a", 2048);
        byte[] bytes = await File.ReadAllBytesAsync(binary);
        bytes[300] |= 1;
        await File.WriteAllBytesAsync(binary, bytes);
        await board.RefuseAsync("read back what was written", "run the command again", "install", binary);
        Assert.Single(board.Journals);

        board.Settings = StandInBoard.Discovery;
        TestProcess list = await board.RunAsync("list", "--json");
        Assert.Contains("warning: an earlier run was interrupted; completed now: install a", list.Error, StringComparison.Ordinal);
        Assert.Equal("a 2048 enabled", StandInBoard.Describe(list.Output));
        Assert.Equal(bytes, board.Flash[0x2_0000..(0x2_0000 + 2048)]);
        Assert.Empty(board.Journals);
    }

    [Theory]
    [InlineData(OpenOcd, 4096, 256, "the chip's pages are larger", "mend its page size")]
    [InlineData(StFlash, 4096, 256, "256 KiB of flash in pages of up to 4096 bytes, and stm32f3discovery has 256 KiB in pages of 2048", "--board")]
    [InlineData(OpenOcd, 2048, 128, "the chip has flash in 0x08000000..0x08020000, and stm32f3discovery has it in 0x08000000..0x08040000", "--board")]
    [InlineData(StFlash, 2048, 128, "the chip has 128 KiB of flash", "--board")]
    public async Task Another_chip_than_the_description_says_is_not_written(string program, int pageSize, int kilobytes, string what, string next)
    {
        using StandInBoard board = new(StandInBoard.Discovery with { PageSize = pageSize, FlashSize = kilobytes * 1024 }, program);
        await board.RefuseAsync(what, next, "install", board.WriteBinary("a", 2048));
        Assert.Equal(0, board.Steps);
        Assert.Empty(board.Journals);
    }

    [Theory]
    [InlineData(OpenOcd, "-c adapter serial {STANDIN1}")]
    [InlineData(StFlash, "--serial STANDIN1 read")]
    public async Task Probe_is_chosen_by_its_serial_number(string program, string call)
    {
        using StandInBoard board = new(StandInBoard.Discovery, program);
        await board.SucceedAsync("list", "--serial", "STANDIN1");
        Assert.Contains(board.Calls, line => line.Contains(call, StringComparison.Ordinal));
        await board.RefuseAsync("no probe that fits is attached (", "./tock devices", "list", "--serial", "OTHER");
    }

    [Fact]
    public async Task Board_that_another_run_works_on_is_left_alone()
    {
        using StandInBoard board = new(StandInBoard.Discovery, StFlash);
        await board.SucceedAsync("list");
        string lockFile = Directory.GetFiles(board.Records, "*.lock").Single();
        using FileStream taken = new(lockFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await board.RefuseAsync("in use by another tock", "wait", "install", board.WriteBinary("a", 2048));
        Assert.Equal(0, board.Steps);
    }

    [Fact]
    public async Task Wrong_options_are_refused()
    {
        using StandInBoard board = new(StandInBoard.Discovery, StFlash);
        await UsageAsync(board, "there is no program 'pyocd' for probes", "list", "--probe", "pyocd");
        await UsageAsync(board, "are two flashes", "list", "--probe", "openocd", "--flash-file", "x.bin");
        await UsageAsync(board, "--serial names a probe, and none is asked for", "list", "--serial", "1", "--flash-file", "x.bin");
        await UsageAsync(board, "'1} shutdown' is no serial number", "list", "--probe", "openocd", "--serial", "1} shutdown");
        await UsageAsync(board, "st-flash does not reach lm3s6965evb", "list", "--probe", "st-flash");
        await UsageAsync(board, "mps2-an386 has no flash that a probe could write", "list", "--probe", "openocd", "--board", "mps2-an386");
        await UsageAsync(board, "there is no kernel for stm32f3discovery here", ["flash", .. board.Options]);
        Assert.Empty(board.Calls);
    }

    internal static string Sorted(string list) => string.Join(", ", list.Split(", ").OrderDescending(StringComparer.Ordinal).OrderBy(entry => entry[0] == 'd' ? 0 : entry[0]));

    private static async Task UsageAsync(StandInBoard board, string what, params string[] arguments)
    {
        TestProcess process = await board.StartAsync(arguments);
        Assert.Contains(what, process.Error, StringComparison.Ordinal);
        Assert.Equal(2, process.ExitCode);
    }

    private static uint[] Pages(uint first, int count) => [.. Enumerable.Range(0, count).Select(page => first + (uint)(page * 2048))];

    // What the programs were told to erase or to write, page by page.
    private static IEnumerable<uint> Erased(StandInBoard board)
    {
        foreach (string call in board.Calls)
        {
            if (EraseCall().Match(call) is { Success: true } erase)
            {
                Assert.Equal(2048u, Number(erase, "length"));
                yield return Number(erase, "address");
            }
            else if (WriteCall().Match(call) is { Success: true } write)
            {
                // The file is gone; how long it was shows in the flash.
                foreach (uint page in Number(write, "address") == 0x0802_2800 ? Pages(0x0802_2800, 3) : [Number(write, "address")])
                {
                    yield return page;
                }
            }
        }
    }

    private static uint Number(Match match, string group) => Convert.ToUInt32(match.Groups[group].Value, 16);

    [GeneratedRegex("^> flash erase_address (?<address>0x[0-9a-f]+) (?<length>0x[0-9a-f]+)$")]
    private static partial Regex EraseCall();

    [GeneratedRegex("^st-flash .*write .* (?<address>0x[0-9a-f]+)$")]
    private static partial Regex WriteCall();

    [GeneratedRegex("(dump_image|st-flash .*read) .* (?<address>0x[0-9a-f]+) (?<length>0x[0-9a-f]+)$")]
    private static partial Regex ReadCall();
}
