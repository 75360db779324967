// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;

namespace Tock.Cli.Tests.Decoding;

/// <summary><c>tock decode</c> as a person and a script see it.</summary>
public sealed class DecodeCommandTests
{
    [EmulatorFact]
    public async Task Addresses_are_shown_with_function_file_and_line()
    {
        using TestTree tree = new("-g");
        uint reset = await BuildAsync(tree);

        TestProcess run = await tree.RunToolAsync("decode", $"{reset:x}");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches($@"^0x{reset:x8}  reset  .*test_kernel\.S:\d+\n$", run.Output);

        TestProcess json = await tree.RunToolAsync("decode", $"0x{reset:x8}", "--json");
        JsonElement place = JsonDocument.Parse(json.Output).RootElement[0];
        Assert.Equal("reset", place.GetProperty("function").GetString());
        Assert.True(place.GetProperty("line").GetInt32() > 0);
    }

    [EmulatorFact]
    public async Task A_report_is_repeated_with_the_places_below_its_lines()
    {
        using TestTree tree = new("-g");
        uint reset = await BuildAsync(tree);
        string report = tree.Write("report.txt", $"noise\r\nTockSharp panic: because at 0x{reset:x8}\r\n  0x00000000..0x00000fff    4096 B  flash  kernel\r\n");

        TestProcess run = await tree.RunToolAsync("decode", "--file", report);

        Assert.Equal(0, run.ExitCode);
        Assert.Matches($@"^noise\nTockSharp panic: because at 0x{reset:x8}\n      0x{reset:x8}  reset  .*\n  0x00000000", run.Output);
        Assert.Contains("another size", run.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task Errors_say_what_to_do_next()
    {
        using TestTree tree = new("-g");
        TestProcess unbuilt = await tree.RunToolAsync("decode", "1234");
        Assert.Equal(1, unbuilt.ExitCode);
        Assert.Contains("next: ./tock build", unbuilt.Error, StringComparison.Ordinal);

        await BuildAsync(tree);
        TestProcess notHexadecimal = await tree.RunToolAsync("decode", "main");
        Assert.Equal(2, notHexadecimal.ExitCode);
        Assert.Contains("'main' is no hexadecimal address", notHexadecimal.Error, StringComparison.Ordinal);

        TestProcess outside = await tree.RunToolAsync("decode", "0x20000000");
        Assert.Equal(1, outside.ExitCode);
        Assert.Contains("not code of the kernel: 0x20000000", outside.Error, StringComparison.Ordinal);

        TestProcess nothing = await tree.RunToolAsync("decode", "--file", tree.Write("empty.txt", "all is well\n"));
        Assert.Equal(1, nothing.ExitCode);
        Assert.Contains("no address of code", nothing.Error, StringComparison.Ordinal);

        TestProcess missing = await tree.RunToolAsync("decode", "--file", Path.Combine(tree.Root, "absent.txt"));
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("check the path given with --file", missing.Error, StringComparison.Ordinal);
    }

    /// <summary>Builds the kernel of the tree.</summary>
    /// <returns>Address of its first instruction.</returns>
    internal static async Task<uint> BuildAsync(TestTree tree)
    {
        await tree.RunToolAsync("run", "--tbf", tree.WriteBinary("app", 512), "--for", "1ms");
        string elf = Path.Combine(tree.Root, "artifacts", "bin", "Tock.Boards.Lm3s6965evb", "release", "lm3s6965evb.elf");
        return Tbf.Elf.ElfImage.Read(await File.ReadAllBytesAsync(elf)).GetSymbols().Single(symbol => symbol.Name == "reset").Value & ~1u;
    }
}
