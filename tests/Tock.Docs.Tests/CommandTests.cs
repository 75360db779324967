// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;

namespace Tock.Docs.Tests;

/// <summary>The commands in the book do what they say. Those that a person ends, and the test run itself, are left out by name.</summary>
public sealed class CommandTests
{
    // Its commands need those before them on the page.
    private const string SessionMark = "console session";

    // ./tock run without --for waits for a person; ./tock test would run this test again.
    private static readonly string[] s_interactive = ["./tock run", "./tock run --ui", "./tock test"];

    /// <summary>Each command once, with the lines that the book shows below it.</summary>
    public static TheoryData<string, string> Commands
    {
        get
        {
            TheoryData<string, string> commands = [];
            foreach (IGrouping<string, TypedCommand> command in Document.All.SelectMany(document => document.Blocks())
                .Where(block => block.Information == "console")
                .SelectMany(TypedCommand.Split)
                .Where(command => !s_interactive.Contains(command.Command))
                .GroupBy(command => command.Command))
            {
                commands.Add(command.Key, command.MaxBy(shown => shown.Shown.Length)!.Shown);
            }

            return commands;
        }
    }

    /// <summary>The pages with commands that follow from each other, in blocks marked so.</summary>
    public static TheoryData<string> Sessions =>
        [.. Document.All.Where(document => document.Blocks().Any(block => block.Information == SessionMark)).Select(document => document.Name)];

    [Theory]
    [MemberData(nameof(Sessions))]
    public async Task Session_FromTheBook_SucceedsCommandByCommand(string page)
    {
        foreach (TypedCommand command in Document.All.Single(document => document.Name == page).Blocks()
            .Where(block => block.Information == SessionMark)
            .SelectMany(TypedCommand.Split))
        {
            await CheckAsync(command);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public Task Command_FromTheBook_SucceedsAndPrintsWhatIsShown(string command, string shown) => CheckAsync(new TypedCommand(command, shown));

    [Fact]
    public void Pages_ShowTheOutputOfMostDrivers() =>
        Assert.True(Commands.Count(row => row[1] is string { Length: > 0 }) > 20, "lines below a command are what it prints");

    [Fact]
    public void Example_OfTheReadme_ShowsWhatTheBoardSays()
    {
        Block example = Document.All.Single(document => document.Name == "README.md").Blocks().Single(block => block.Information == "text");
        ProcessStartInfo start = new(
            Path.Combine(Document.Root, "tock"),
            ["run", "--app", "clock", "--app", "hello", "--app", "villain-write", "--app", "echo", "--for", "2s"])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string[] transcript = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n").Split('\n');
        process.WaitForExit();

        // Addresses and sizes change with every build; the words do not.
        string[] said = [.. transcript.Select(Words)];
        string[] unsaid = [.. example.Content.Where(line => line.Trim() != "...").Select(line => Words(line.Replace(", ...", string.Empty, StringComparison.Ordinal)))
            .Where(line => !said.Any(words => words.StartsWith(line, StringComparison.Ordinal)))];

        Assert.Empty(unsaid);
    }

    private static async Task CheckAsync(TypedCommand command)
    {
        ProcessStartInfo start = new("bash", ["-c", command.Command])
        {
            WorkingDirectory = Document.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, $"exit code {process.ExitCode}: {await error}");
        Assert.True(output.Length != 0 || command.Command.StartsWith("rm ", StringComparison.Ordinal), "nothing is printed");
        string? missing = command.FindMissing(output);
        Assert.True(missing is null, $"'{missing}' is not printed, or not behind the lines before it:\n{output}");
    }

    private static string Words(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Any(char.IsDigit) || word.StartsWith("villain", StringComparison.Ordinal)));
}
