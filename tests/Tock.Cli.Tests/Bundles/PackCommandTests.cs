// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Cli.Building;
using Tock.Tbf;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Tests.Bundles;

/// <summary><c>tock pack</c> as a person and a script see it.</summary>
public sealed class PackCommandTests : IDisposable
{
    private readonly BundleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_linked_application_becomes_a_binary_and_a_bundle()
    {
        await _folder.LinkAsync("greeting.elf", isPositionIndependent: true);

        TestProcess run = await _folder.RunAsync("pack", "greeting.elf", "--permission", "console:1", "--app-version", "7", "--sha256", "--board", "lm3s6965evb,hail");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^cortex-m3\.tbf: \d+ header \+ \d+ binary \+ 40 footers \+ \d+ free = \d+ bytes of flash, \d+ of RAM\nwrote greeting\.tbf\nwrote greeting\.tab\n$", run.Output);
        TbfFile file = TbfReader.Read(_folder.Read("greeting.tbf"));
        Assert.Equal(("greeting", 7u), (file.Name, file.Program.Version));
        Assert.Equal([new TbfPermission(1, 0, 2)], file.Permissions!);
        TabFile tab = TabReader.Read(_folder.Read("greeting.tab"));
        Assert.Equal(["lm3s6965evb", "hail"], tab.Metadata.Boards);
        Assert.Equal("cortex-m3.tbf", tab.Members.Single().Name);
        Assert.Equal(file.Bytes.ToArray(), tab.Members.Single().Bytes.ToArray());
    }

    [Fact]
    public async Task What_is_bound_to_addresses_carries_relocations_or_is_placed_where_it_is_asked_for()
    {
        await _folder.LinkAsync("bound.elf", isPositionIndependent: false);

        Assert.Contains(" relocations", (await _folder.RunAsync("pack", "bound.elf")).Output, StringComparison.Ordinal);
        Assert.NotNull(TbfReader.Read(_folder.Read("bound.tbf")).Relocations);

        TestProcess placed = await _folder.RunAsync("elf2tab", "bound.elf", "--place", "0x40000:0x20008000", "--place", "0x60000:0x2000A000", "--sha512", "-o", "placed.tab");
        Assert.Equal((0, ""), (placed.ExitCode, placed.Error));
        TabFile tab = TabReader.Read(_folder.Read("placed.tab"));
        Assert.Equal([0x20008000u, 0x2000A000u], tab.Members.Select(member => member.Addresses!.Value.Ram));
        Assert.All(tab.Members, member => Assert.Equal(member.Addresses!.Value.Flash, TbfReader.Read(member.Bytes).FixedAddresses.FlashStart));
        Assert.Equal(0, (await _folder.RunAsync("verify", "placed.tab", "--strict")).ExitCode);

        TestProcess unplaced = await _folder.RunAsync("pack", "bound.elf", "--sha256");
        Assert.Equal(2, unplaced.ExitCode);
        Assert.Contains("next: place it here, --place FLASH:RAM", unplaced.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_executables_go_into_one_bundle_and_binaries_as_they_are()
    {
        await _folder.LinkAsync("cortex-m3.elf", isPositionIndependent: true);
        File.Copy(_folder.PathOf("cortex-m3.elf"), _folder.PathOf("cortex-m4.elf"));
        _folder.Write("old.tbf", TestBinary.Create("several", 1024));

        TestProcess run = await _folder.RunAsync("pack", "cortex-m3.elf", "cortex-m4.elf", "cortex-m3.elf,cortex-m7", "old.tbf,cortex-m0", "--name", "several", "--json");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement result = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(_folder.PathOf("several.tab"), result.GetProperty("files").EnumerateArray().Single().GetString());
        Assert.Equal(["cortex-m3", "cortex-m4", "cortex-m7", "cortex-m0"], result.GetProperty("binaries").EnumerateArray().Select(binary => binary.GetProperty("architecture").GetString()));
        Assert.Equal(1024u, TbfReader.Read(TabReader.Read(_folder.Read("several.tab")).Members[3].Bytes).TotalSize);
        Assert.False(File.Exists(_folder.PathOf("several.tbf")));
    }

    [Fact]
    public async Task It_is_called_as_upstreams_tool_is()
    {
        await _folder.LinkAsync("cortex-m3.elf", isPositionIndependent: true);

        TestProcess run = await _folder.RunAsync(
            "elf2tab", "--package-name", "blink", "--stack", "2048", "--app-heap", "1024", "--kernel-heap", "1024", "--kernel-major", "2", "--kernel-minor", "1", "--minimum-footer-size", "3000",
            "--permissions", "1,1", "0x2,3", "--supported-boards", "hail", "--deterministic", "--disable", "-o", "blink.tab", "cortex-m3.elf");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        TabFile tab = TabReader.Read(_folder.Read("blink.tab"));
        TbfFile file = TbfReader.Read(tab.Members.Single().Bytes);
        Assert.Equal(("blink", "2.1", "hail"), (tab.Metadata.Name, tab.Metadata.MinimumKernelVersion, tab.Metadata.Boards.Single()));
        Assert.Equal((new TbfKernelVersion(2, 1), TbfFlags.None), (file.KernelVersion, file.Flags));
        Assert.Equal([new TbfPermission(1, 0, 2), new TbfPermission(2, 0, 8)], file.Permissions!);
        Assert.True(file.TotalSize - file.Program.BinaryEnd >= 3000);
    }

    [Fact]
    public void Boards_take_from_a_bundle_what_they_can_run()
    {
        TbfFile file = TbfReader.Read(TestBinary.Create("app", 512));
        _folder.Write("both.tab", TabWriter.Write(new TabMetadata { Name = "app" }, [TabMember.Of(file, "cortex-m4"), TabMember.Of(file, "cortex-m0")]));
        _folder.Write("other.tab", TabWriter.Write(new TabMetadata { Name = "app" }, [TabMember.Of(file, "cortex-m4")]));

        Assert.Equal("app", BinaryFile.Read(_folder.PathOf("both.tab")).Contents.Name);
        Assert.Contains("has no binary for cortex-m3, only cortex-m4.tbf", Assert.Throws<ToolException>(() => BinaryFile.Read(_folder.PathOf("other.tab"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_say_what_to_do_next_and_write_nothing()
    {
        await _folder.LinkAsync("cortex-m3.elf", isPositionIndependent: true);
        _folder.Write("junk.elf", "\u007fELF but not for long"u8.ToArray());
        _folder.Write("text.txt", "text"u8.ToArray());
        _folder.Write("old.tbf", TestBinary.Create("old", 512));
        string[] before = Directory.GetFiles(_folder.Root);

        (string[] Arguments, int ExitCode, string Error)[] cases =
        [
            (["pack"], 2, "Required argument"),
            (["pack", "missing.elf"], 1, "there is no such file"),
            (["pack", "."], 2, "it is a folder"),
            (["pack", "junk.elf"], 1, "no application can be made of junk.elf: the ELF file is cut off"),
            (["pack", "text.txt"], 1, "text.txt is neither a linked application (ELF) nor a usable Tock binary"),
            (["pack", "cortex-m3.elf"], 2, "the name of an architecture, not of an application"),
            (["pack", "cortex-m3.elf", "cortex-m3.elf", "-n", "x"], 1, "would both be cortex-m3.tbf"),
            (["pack", "cortex-m3.elf,../../evil", "-n", "x"], 1, "no name of an architecture"),
            (["pack", "cortex-m3.elf", "-n", "x", "-o", "x.bin"], 2, "neither .tab nor .tbf"),
            (["pack", "cortex-m3.elf", "cortex-m3.elf,cortex-m4", "-n", "x", "-o", "x.tbf"], 2, "can have one binary, and there are 2"),
            (["pack", "cortex-m3.elf", "-n", "x", "--permission", "lamp:1"], 2, "there is no driver 'lamp'"),
            (["pack", "cortex-m3.elf", "-n", "x", "--kernel-version", "two"], 2, "not MAJOR.MINOR"),
            (["pack", "cortex-m3.elf", "-n", "x", "--place", "here"], 2, "not FLASH:RAM"),
            (["pack", "cortex-m3.elf", "-n", "x", "--sign", "text.txt"], 1, "not a key"),
            (["pack", "cortex-m3.elf", "-n", "x", "--stack", "4000000000"], 1, "bytes of RAM"),
            (["pack", "old.tbf"], 2, "next: write it behind the name: old.tbf,cortex-m3"),
            (["pack", "old.tbf,cortex-m3", "--app-version", "2"], 2, "its header cannot be changed here"),
        ];
        foreach ((string[] arguments, int exitCode, string error) in cases)
        {
            TestProcess run = await _folder.RunAsync(arguments);
            Assert.Contains(error, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        }

        Assert.Equal(before.Order(), Directory.GetFiles(_folder.Root).Order());
    }
}
