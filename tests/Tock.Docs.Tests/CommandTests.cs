// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;

namespace Tock.Docs.Tests;

/// <summary>The commands in the book do what they say. Those that a person ends, and the test run itself, are left out by name.</summary>
public sealed class CommandTests
{
    // ./tock run without --for waits for a person; ./tock test would run this test again.
    private static readonly string[] s_interactive = ["./tock run", "./tock test"];

    public static TheoryData<string> Commands =>
        [.. Document.All.SelectMany(document => document.Blocks())
            .Where(block => block.Information == "console")
            .SelectMany(block => block.Content)
            .Where(line => line.StartsWith("$ ", StringComparison.Ordinal))
            .Select(line => line[2..].Trim())
            .Where(command => !s_interactive.Contains(command))
            .Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Command_FromTheBook_Succeeds(string command)
    {
        ProcessStartInfo start = new("bash", ["-c", command])
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
        Assert.NotEmpty(output);
    }

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

    private static string Words(string line) =>
        string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !word.Any(char.IsDigit) || word.StartsWith("villain", StringComparison.Ordinal)));
}
