// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Tests;

/// <summary>The completion script in a real bash, which asks the real tool.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock completion-").FullName;

    public CompletionTests()
    {
        string tool = Path.Combine(_folder, "tock");
        File.WriteAllText(tool, $"#!/bin/sh\nexec '{Environment.ProcessPath}' exec '{Path.Combine(AppContext.BaseDirectory, "tock.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("tock uni", "uninstall")]
    [InlineData("tock run --flash", "--flash-file")]
    [InlineData("tock run --board lm3", "lm3s6965evb")]
    [InlineData("tock completion pw", "pwsh")]
    public async Task Bash_completes(string line, string expected)
    {
        string script = $"""
            PATH="$PATH:{_folder}"
            source <(tock completion bash)
            COMP_LINE='{line}' COMP_POINT={line.Length} COMP_WORDS=({line}) COMP_CWORD={line.Split(' ').Length - 1}
            _tock_complete
            printf '%s\n' "$COMPREPLY"
            """;
        TestProcess process = await TestProcess.RunAsync("/bin/bash", ["-c", script], _folder, new Dictionary<string, string?>());
        Assert.Equal((expected + "\n", ""), (process.Output, process.Error));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _tock_complete tock")]
    [InlineData("zsh", "compdef _tock_complete tock")]
    [InlineData("fish", "complete -c tock -f -a \"(__tock_complete)\"")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName tock")]
    public async Task Each_shell_has_a_script(string shell, string line)
    {
        TestProcess process = await TestProcess.RunAsync(Path.Combine(_folder, "tock"), ["completion", shell], _folder, new Dictionary<string, string?>());
        Assert.Equal(0, process.ExitCode);
        Assert.Contains(line, process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_shell_is_refused()
    {
        TestProcess process = await TestProcess.RunAsync(Path.Combine(_folder, "tock"), ["completion", "csh"], _folder, new Dictionary<string, string?>());
        Assert.Equal(2, process.ExitCode);
        Assert.Contains("tock completion bash", process.Error, StringComparison.Ordinal);
    }
}
