// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public void ConvertsAndShows()
    {
        using TemporaryDirectory directory = new();
        string elf = directory.Write("a.elf", RawElf.Application().ToArray());
        string tbf = Path.Combine(directory.Root, "a.tbf");

        ToolRun convert = ToolRun.Tbf(
            "elf2tbf", elf, "--output", tbf, "--name", "demo", "--app-heap", "100", "--kernel-heap", "200", "--app-version", "3",
            "--kernel-version", "2.1", "--permission", "0x1:1,2", "--permission", "0x40001:70", "--short-id", "0xAB", "--sticky");

        Assert.Equal((0, ""), (convert.ExitCode, convert.Errors));
        TbfFile file = TbfReader.Read(File.ReadAllBytes(tbf));
        Assert.Equal("demo", file.Name);
        Assert.Equal([new TbfPermission(1, 0, 6), new TbfPermission(0x40001, 1, 1 << 6)], file.Permissions!);
        Assert.Equal(TbfFlags.Enabled | TbfFlags.Sticky, file.Flags);
        Assert.Equal(new TbfKernelVersion(2, 1), file.KernelVersion);
        Assert.Equal(0xABu, file.ShortId);
        Assert.Equal(3u, file.Program.Version);
        Assert.Equal(512u + 28 + 100 + 200, file.Program.MinimumRamSize);

        ToolRun show = ToolRun.Tbf("show", tbf);
        Assert.Equal(0, show.ExitCode);
        Assert.Matches(@"minimum RAM +840", show.Output);
    }

    [Theory]
    [InlineData("elf2tbf", "IN", "--output", "OUT", "--name", "x")]
    [InlineData("show", "IN")]
    [InlineData("image", "IN", "--start", "0x20000", "--size", "0x1000", "--output", "OUT")]
    public void BadInputGivesOneLineAndLeavesTheOldFileAlone(params string[] arguments)
    {
        using TemporaryDirectory directory = new();
        string input = directory.Write("input", "this is neither an ELF nor a TBF file");
        string output = directory.Write("output", "old contents");
        ToolRun run = ToolRun.Tbf([.. arguments.Select(argument => argument switch { "IN" => input, "OUT" => output, _ => argument })]);

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"\A[^\n]+ : error TOCK0610: [^\n]+\n\z", run.Errors);
        Assert.Equal("old contents", File.ReadAllText(output));
        Assert.Equal(2, Directory.GetFiles(directory.Root).Length);
    }

    [Theory]
    [InlineData("--permission", "1", "DRIVER:COMMAND")]
    [InlineData("--permission", "0x1:x", "'x' in '0x1:x' is not a number")]
    [InlineData("--short-id", "-1", "is not a number")]
    [InlineData("--kernel-version", "two", "not MAJOR.MINOR")]
    [InlineData("--app-heap", "many", "many")]
    [InlineData("--name", "a\tb", "package name")]
    public void BadOptionsAreNamed(string option, string value, string reason)
    {
        using TemporaryDirectory directory = new();
        string elf = directory.Write("a.elf", RawElf.Application().ToArray());
        List<string> arguments = ["elf2tbf", elf, "--output", Path.Combine(directory.Root, "a.tbf"), $"{option}={value}"];
        if (option != "--name")
        {
            arguments.AddRange(["--name", "x"]);
        }

        ToolRun run = ToolRun.Tbf([.. arguments]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(directory.Root));
    }

    [Fact]
    public void AMissingFileIsNamed()
    {
        ToolRun run = ToolRun.Tbf("show", "/nowhere/at-all.tbf");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("/nowhere/at-all.tbf", run.Errors, StringComparison.Ordinal);
    }
}
