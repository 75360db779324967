// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary><c>tock run</c> as a script sees it: standard output, standard error, files and exit code.</summary>
public sealed class RunCommandTests
{
    [EmulatorFact]
    public async Task A_scripted_run_prints_the_serial_line_and_nothing_else()
    {
        using TestTree tree = new();
        string transcript = Path.Combine(tree.Root, "transcript.txt");
        string[] arguments =
        [
            "run", "--board", "lm3s6965evb", "--tbf", tree.WriteBinary("first", 1024), "--tbf", tree.WriteBinary("second", 512),
            "--for", "6s", "--transcript", transcript, "--input", @"a line longer than the sixteen bytes of the queue\n\x7eend\n",
        ];

        TestProcess first = await tree.RunToolAsync(arguments);

        // Header size and version, then total size, of the binary that was named first.
        Assert.Matches("^ready 00[0-9a-f]{2}0002 00000400\na line longer than the sixteen bytes of the queue\n~end\n$", first.Output);
        Assert.Equal(0, first.ExitCode);
        Assert.Equal(first.Output, File.ReadAllText(transcript));
        Assert.Contains("Building", first.Error, StringComparison.Ordinal);
        Assert.Equal([transcript], Directory.GetFiles(tree.Root, "transcript*"));

        TestProcess second = await tree.RunToolAsync(arguments);
        Assert.Equal(first.Output, second.Output);
        Assert.DoesNotContain("Building", second.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task A_kernel_that_is_built_already_is_booted_as_it_is()
    {
        using TestTree tree = new();
        string binary = tree.WriteBinary("first", 1024);
        TestProcess built = await tree.RunToolAsync("run", "--tbf", binary, "--for", "1s");
        string kernel = Path.Combine(tree.Root, "kernel of mine.elf");
        File.Move(Path.Combine(tree.Root, "artifacts", "bin", "Tock.Boards.Lm3s6965evb", "release", "lm3s6965evb.elf"), kernel);

        TestProcess run = await tree.RunToolAsync("run", "--kernel", kernel, "--tbf", binary, "--for", "1s");
        TestProcess build = await tree.RunToolAsync("build", "--kernel", kernel);
        TestProcess missing = await tree.RunToolAsync("run", "--kernel", kernel + ".elf", "--tbf", binary);

        Assert.Equal(built.Output, run.Output);
        Assert.DoesNotContain("Building", run.Error, StringComparison.Ordinal);
        Assert.Equal((2, 2), (build.ExitCode, missing.ExitCode));
        Assert.Contains("is built already", build.Error, StringComparison.Ordinal);
        Assert.Contains("there is no kernel", missing.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task An_eeprom_is_a_file_of_its_size_that_one_board_has_at_a_time()
    {
        using TestTree tree = new("-DHEARTBEAT");
        string file = Path.Combine(tree.Root, "eeprom.bin");
        string[] arguments = ["run", "--tbf", tree.WriteBinary("app", 512), "--for", "100ms", "--eeprom", file];

        Assert.Equal(0, (await tree.RunToolAsync(arguments)).ExitCode);
        Assert.Equal(32768, new FileInfo(file).Length);
        using (new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            TestProcess second = await tree.RunToolAsync(arguments);
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("another board", second.Error, StringComparison.Ordinal);
            Assert.Contains("next: ./tock run --eeprom ANOTHER_FILE", second.Error, StringComparison.Ordinal);
        }

        File.WriteAllBytes(file, new byte[100]);
        TestProcess third = await tree.RunToolAsync(arguments);
        Assert.Equal(2, third.ExitCode);
        Assert.Contains("100 bytes", third.Error, StringComparison.Ordinal);
        Assert.Equal(100, new FileInfo(file).Length);
    }

    [EmulatorFact]
    public async Task A_card_is_a_file_that_is_made_and_must_be_of_a_size_that_cards_have()
    {
        using TestTree tree = new("-DHEARTBEAT");
        string file = Path.Combine(tree.Root, "card.img");
        string[] arguments = ["run", "--tbf", tree.WriteBinary("app", 512), "--for", "100ms", "--sd", file];

        Assert.Equal(0, (await tree.RunToolAsync(arguments)).ExitCode);
        Assert.Equal(1024 * 1024, new FileInfo(file).Length);
        File.WriteAllBytes(file, new byte[1000]);
        TestProcess second = await tree.RunToolAsync(arguments);
        Assert.Equal(2, second.ExitCode);
        Assert.Contains("1000 bytes", second.Error, StringComparison.Ordinal);
        Assert.Equal(1000, new FileInfo(file).Length);
    }

    [EmulatorFact]
    public async Task A_picture_of_the_display_is_written_at_the_end()
    {
        using TestTree tree = new("-DHEARTBEAT");
        string file = Path.Combine(tree.Root, "display.ppm");
        string[] arguments = ["run", "--tbf", tree.WriteBinary("app", 512), "--for", "100ms", "--screenshot"];

        Assert.Equal(0, (await tree.RunToolAsync([.. arguments, file])).ExitCode);
        Assert.Equal("P6"u8, File.ReadAllBytes(file).AsSpan(0, 2));
        TestProcess nowhere = await tree.RunToolAsync([.. arguments, Path.Combine(tree.Root, "missing", "display.ppm")]);
        Assert.Equal(1, nowhere.ExitCode);
        Assert.Contains("next: name another file with --screenshot", nowhere.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--press left@300ms", "--press needs --for")]
    [InlineData("--screenshot a.ppm", "--screenshot needs --for")]
    [InlineData("--for 1s --press left", "does not say when")]
    [InlineData("--for 1s --press middle@1s", "no button 'middle'; known: up, down, left, right, select")]
    [InlineData("--for 1s --press up@soon", "'soon' is not a duration")]
    [InlineData("--kernel nowhere", "no board project in 'nowhere'")]
    [InlineData("--app nowhere/app", "no application 'nowhere/app'")]
    [InlineData("--board mps2-an386 --for 1s --press up@1s", "mps2-an386 has no buttons")]
    [InlineData("--board mps2-an386 --sd card.img", "mps2-an386 has no slot for an SD card")]
    [InlineData("--board mps2-an386 --for 1s --screenshot a.ppm", "mps2-an386 has no display")]
    public async Task What_the_board_cannot_do_is_refused_before_anything_is_built(string options, string reason)
    {
        using TestTree tree = new("-DUNBUILDABLE");

        TestProcess run = await tree.RunToolAsync(["run", .. options.Split(' ')]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Error, StringComparison.Ordinal);
        Assert.Contains("next: ", run.Error, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task An_idle_board_still_ends_after_its_own_time()
    {
        using TestTree tree = new("-DHEARTBEAT");

        TestProcess run = await tree.RunToolAsync("run", "--tbf", tree.WriteBinary("app", 512), "--for", "1050ms");

        // A dot every tenth of a second; on a loaded host the board is told to stop somewhat later.
        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Output.Count(character => character == '.') >= 10, run.Output);
    }

    [EmulatorFact]
    public async Task An_emulator_that_gives_up_is_a_failure_that_says_so()
    {
        using TestTree tree = new("-DLOCKUP");

        TestProcess run = await tree.RunToolAsync("run", "--tbf", tree.WriteBinary("app", 512), "--for", "1s");

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("error: the emulator ", run.Error, StringComparison.Ordinal);
        Assert.Contains("Lockup", run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [EmulatorFact]
    public async Task A_kernel_that_does_not_build_shows_the_compilers_error_and_leaves_no_transcript()
    {
        using TestTree tree = new("--no-such-option");
        string transcript = Path.Combine(tree.Root, "transcript.txt");

        TestProcess run = await tree.RunToolAsync("run", "--tbf", tree.WriteBinary("app", 512), "--for", "1s", "--transcript", transcript);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("--no-such-option", run.Error, StringComparison.Ordinal);
        Assert.Contains("error: the build failed", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(tree.Root, "transcript*"));
    }

    [Theory]
    [InlineData(2, "'5x' is not a duration", "run", "--tbf", "{app}", "--for", "5x")]
    [InlineData(2, "there is no board 'nope'; known: lm3s6965evb", "run", "--board", "nope", "--for", "1s")]
    [InlineData(2, "there is no application 'nope'; known: sample", "run", "--app", "nope", "--for", "1s")]
    [InlineData(2, "--transcript needs --for", "run", "--transcript", "x")]
    [InlineData(2, "the path given with --tbf is empty", "run", "--tbf", "", "--for", "1s")]
    [InlineData(2, "the path given with --transcript is empty", "run", "--for", "1s", "--transcript", "")]
    [InlineData(2, "the path given with --markdown is empty", "bench", "--markdown", "")]
    [InlineData(2, "--json needs --list-apps", "run", "--json", "--for", "1s")]
    [InlineData(1, "it is a folder", "run", "--tbf", "{root}", "--for", "1s")]
    [InlineData(2, "escape", "run", "--for", "1s", "--input", "\\q")]
    [InlineData(2, "there is no command 'rum'; known: run, console, build, test", "rum")]
    [InlineData(2, "--frob", "run", "--frob")]
    [InlineData(1, "there is no such file", "run", "--tbf", "{root}/none.tbf", "--for", "1s")]
    [InlineData(1, "error TOCK0613: {root}/TockSharp.slnx is not a usable Tock binary", "run", "--tbf", "{root}/TockSharp.slnx", "--for", "1s")]
    [InlineData(1, "error TOCK0611: app (512 bytes) does not fit", "run", "--tbf", "{app}", "--tbf", "{huge}", "--for", "1s")]
    [InlineData(1, "error TOCK0612: greedy asks for 70000 bytes of RAM, and all processes together have 65536", "run", "--tbf", "{greedy}", "--for", "1s")]
    [InlineData(1, "cannot write the transcript", "run", "--tbf", "{app}", "--for", "1s", "--transcript", "{root}/none/x.txt")]
    public async Task What_is_wrong_is_said_in_one_line_before_anything_is_built(int exitCode, string message, params string[] arguments)
    {
        using TestTree tree = new("--never-built");
        tree.Write("apps/sample/sample.csproj", "<Project />");
        string application = tree.WriteBinary("app", 512);
        string huge = tree.WriteBinary("huge", 128 * 1024);
        string greedy = tree.WriteBinary("greedy", 512, ram: 70000);

        TestProcess run = await tree.RunToolAsync(
        [
            .. arguments.Select(argument => argument
                .Replace("{app}", application, StringComparison.Ordinal)
                .Replace("{huge}", huge, StringComparison.Ordinal)
                .Replace("{greedy}", greedy, StringComparison.Ordinal)
                .Replace("{root}", tree.Root, StringComparison.Ordinal)),
        ]);

        string[] lines = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(exitCode, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Matches("^error( TOCK06[0-9]{2})?: ", lines[0]);
        Assert.Contains(message.Replace("{root}", tree.Root, StringComparison.Ordinal), lines[0], StringComparison.Ordinal);
        Assert.StartsWith("  next: ", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
        Assert.False(Directory.Exists(Path.Combine(tree.Root, "artifacts")));
    }

    [Fact]
    public async Task A_missing_emulator_is_named_with_its_own_exit_code()
    {
        using TestTree tree = new();

        TestProcess run = await tree.RunToolAsync(tree.Root, ["run", "--tbf", tree.WriteBinary("app", 512), "--for", "1s"]);

        Assert.Equal(3, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Contains("not installed: qemu-system-arm", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applications_are_listed_for_people_and_for_scripts()
    {
        using TestTree tree = new();
        tree.Write("apps/beta/beta.csproj", "<Project><PropertyGroup><TockLanguage>Assembly</TockLanguage></PropertyGroup></Project>");
        tree.Write("apps/alpha/alpha.csproj", "<Project><PropertyGroup><TockLanguage>C</TockLanguage><Description>Says hello</Description></PropertyGroup></Project>");
        tree.Write("apps/no-project/readme.txt", "");

        TestProcess text = await tree.RunToolAsync("run", "--list-apps");
        TestProcess json = await tree.RunToolAsync("run", "--list-apps", "--json");

        Assert.Equal(["alpha  C          Says hello", "beta   Assembly"], text.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.Equal(["alpha", "beta"], document.RootElement.EnumerateArray().Select(item => item.GetProperty("name").GetString()));
    }
}
