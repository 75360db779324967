// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary>The completion scripts in the real shells, which ask the real tool.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock completion-").FullName;

    public CompletionTests()
    {
        string tool = Path.Combine(_folder, "tock");
        File.WriteAllText(tool, $"#!/bin/sh\nexec '{System.Environment.ProcessPath}' exec '{Path.Combine(AppContext.BaseDirectory, "tock.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string, string> Lines { get; } = new()
    {
        { "tock uni", "uninstall" },
        { "tock run --flash", "--flash-file" },
        { "tock run --board lm3", "lm3s6965evb" },
        { "tock completion pw", "pwsh" },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Bash_completes(string line, string expected)
    {
        string script = $"""
            source <(tock completion bash)
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD={line.Split(' ').Length - 1}
            _tock_complete
            printf '%s\n' "$COMPREPLY"
            """;
        TestProcess process = await RunAsync("bash", "-c", script);
        Assert.Equal((expected + "\n", ""), (process.Output, process.Error));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Fish_completes(string line, string expected)
    {
        TestProcess process = await RunAsync("fish", "--no-config", "-c", $"source (tock completion fish | psub); complete -C '{line}'");
        Assert.Equal((expected + "\n", ""), (process.Output, process.Error));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task Zsh_completes(string line, string expected)
    {
        // Completion needs a line editor, and that a terminal: a second zsh on a pseudo-terminal, to which the first one types.
        string script = $$"""
            zmodload zsh/zpty
            zpty shell zsh -f -i
            zpty -w shell "PS1= ; stty -echo columns 200; autoload -U compinit; compinit -u -D; source <(tock completion zsh); echo ready-\$((1+1))"
            zpty -r -m shell before '*ready-2*'
            zpty -w -n shell $'{{line}}\t'
            zpty -r -m shell after '*{{expected[^3..]}}*'
            print -r -- "$after"
            zpty -d shell
            """;
        TestProcess process = await RunAsync("timeout", "120", "zsh", "-f", "-c", script);
        Assert.Contains(string.Join(' ', [.. line.Split(' ')[..^1], expected]), process.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task PowerShell_completes(string line, string expected)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "Shells");
        TestProcess restored = await TestProcess.RunAsync("dotnet", ["tool", "restore"], folder);
        Assert.True(restored.ExitCode == 0, restored.Output + restored.Error);
        string script = $"tock completion pwsh | Out-String | Invoke-Expression; (TabExpansion2 '{line}' {line.Length}).CompletionMatches.CompletionText";
        TestProcess process = await TestProcess.RunAsync("dotnet", ["tool", "run", "pwsh", "-NoProfile", "-Command", script], folder, Environment());
        Assert.Equal((expected + "\n", ""), (process.Output, process.Error));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _tock_complete tock")]
    [InlineData("zsh", "compdef _tock_complete tock")]
    [InlineData("fish", "complete -c tock -f -a \"(__tock_complete)\"")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName tock")]
    public async Task Each_shell_has_a_script(string shell, string line)
    {
        TestProcess process = await RunAsync(Path.Combine(_folder, "tock"), "completion", shell);
        Assert.Equal(0, process.ExitCode);
        Assert.Contains(line, process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_shell_is_refused()
    {
        TestProcess process = await RunAsync(Path.Combine(_folder, "tock"), "completion", "csh");
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("tock completion bash", process.Error, StringComparison.Ordinal);
    }

    private Task<TestProcess> RunAsync(string program, params string[] arguments) => TestProcess.RunAsync(program, arguments, _folder, Environment());

    private Dictionary<string, string?> Environment() => new()
    {
        ["PATH"] = $"{_folder}{Path.PathSeparator}{System.Environment.GetEnvironmentVariable("PATH")}",
        ["NO_COLOR"] = "1",
    };
}
