// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Tbf;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Tests.Bundles;

/// <summary><c>tock inspect</c> as a person and a script see it.</summary>
public sealed class InspectCommandTests : IDisposable
{
    private readonly BundleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_binary_is_told_with_a_map_to_scale()
    {
        _folder.Write("app.tbf", TbfWriter.Write(new TbfContents
        {
            Name = "app",
            Binary = new byte[400],
            EntryOffset = 1,
            MinimumRamSize = 300,
            Permissions = [new TbfPermission(2, 0, 0b1111), new TbfPermission(0x60001, 0, 1)],
            ShortId = 0xABC,
        }));

        TestProcess run = await _folder.RunAsync("inspect", "app.tbf");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("  permission      led (0x2): commands 0, 1, 2, 3\n  permission      unknown driver (0x60001): commands 0\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("short id        0x00000abc", run.Output, StringComparison.Ordinal);

        // 400 of 1024 bytes, and their part of the drawing's lines; what is free takes more.
        string[] rows = [.. run.Output.Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal))];
        int binary = Array.FindIndex(rows, row => row.Contains("binary", StringComparison.Ordinal));
        int free = Array.FindIndex(rows, row => row.Contains("free", StringComparison.Ordinal));
        Assert.Contains("400 B   39.1 %", rows[binary], StringComparison.Ordinal);
        Assert.Equal((int)Math.Round(16 * 400 / 1024.0), free - binary);
        Assert.True(rows.Length - free > free - binary);

        // Piped, there is no colour.
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task Json_says_the_same_for_all_kinds()
    {
        byte[] application = TestBinary.Create("first", 1024);
        _folder.Write("app.tbf", application);
        _folder.Write("app.tab", TabWriter.Write(new TabMetadata { Name = "first", Boards = ["hail"] }, [TabMember.Of(TbfReader.Read(application), "cortex-m4")]));
        _folder.WriteFlash("flash.bin", application, TestBinary.Create("second", 512));
        await _folder.LinkAsync("app.elf", isPositionIndependent: true);

        JsonElement binary = await JsonAsync("inspect", "app.tbf", "--json");
        Assert.Equal(("tbf", "first", 1024), (Text(binary, "kind"), Text(binary, "binary", "name"), binary.GetProperty("binary").GetProperty("totalSize").GetInt32()));

        JsonElement bundle = await JsonAsync("inspect-tab", "app.tab", "--json");
        JsonElement member = bundle.GetProperty("bundle").GetProperty("members")[0];
        Assert.Equal(("tab", "cortex-m4", "first"), (Text(bundle, "kind"), Text(member, "architecture"), Text(member, "binary", "name")));

        JsonElement flash = await JsonAsync("inspect", "flash.bin", "--json", "--board", "lm3s6965evb");
        Assert.Equal(("flash", "0x00020000"), (Text(flash, "kind"), Text(flash, "flash", "base")));
        Assert.Equal(["0x00020000", "0x00020400"], flash.GetProperty("flash").GetProperty("items").EnumerateArray().Select(item => Text(item, "address")));

        JsonElement elf = await JsonAsync("inspect", "app.elf", "--json");
        Assert.Equal(("elf", "application", "cortex-m3"), (Text(elf, "kind"), Text(elf, "elf", "kind"), Text(elf, "elf", "architecture")));
    }

    [Fact]
    public async Task An_image_of_flash_is_drawn_with_the_kernel_before_its_applications()
    {
        byte[] kernel = [.. Enumerable.Repeat((byte)0x55, 0x9000), .. Enumerable.Repeat((byte)0xFF, 0x17000)];
        _folder.WriteFlash("applications.bin", TestBinary.Create("first", 4096));
        _folder.Write("flash.bin", [.. kernel, .. _folder.Read("applications.bin")]);

        foreach (string[] options in new[] { new[] { "--board", "lm3s6965evb", "--applications", "0x20000" }, ["--base", "0"], [] })
        {
            TestProcess run = await _folder.RunAsync(["inspect", "flash.bin", .. options]);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains("at 0x00020000, 4096 bytes", run.Output, StringComparison.Ordinal);
            Assert.Matches(@"0x00000000  ┌─+┐\n +│ before the applications +│ +36864 B", run.Output);
            Assert.Matches(@"0x00009000  ├─+┤\n +│ free +│ +94208 B", run.Output);
            Assert.Matches(@"0x00020000  ├─+┤\n +│ first +│ +4096 B", run.Output);
        }
    }

    [Fact]
    public async Task What_is_of_no_known_kind_is_refused_with_what_to_say()
    {
        _folder.Write("text.txt", "hello"u8.ToArray());
        _folder.Write("empty", []);
        foreach (string name in (string[])["text.txt", "empty"])
        {
            TestProcess run = await _folder.RunAsync("inspect", name);
            Assert.Equal((1, ""), (run.ExitCode, run.Output));
            Assert.Contains("none of the files that are known", run.Error, StringComparison.Ordinal);
            Assert.Contains("next: ", run.Error, StringComparison.Ordinal);
        }

        TestProcess behind = await _folder.RunAsync("inspect", "text.txt", "--applications", "9");
        Assert.Equal(2, behind.ExitCode);
        Assert.Contains("cannot begin at 9", behind.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        TestProcess run = await _folder.RunAsync(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static string? Text(JsonElement element, params string[] path) => path.Aggregate(element, (inner, name) => inner.GetProperty(name)).GetString();
}
