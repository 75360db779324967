// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;

namespace Tock.Cli.Commands;

/// <summary><c>tock completion</c>: the script by which a shell completes what is typed. The shell asks the tool itself, so that the script never ages.</summary>
internal static class CompletionCommand
{
    private const string Bash = """
        # Completion of tock for bash.
        _tock_complete() {
            local IFS=$'\n' line=${COMP_LINE:0:COMP_POINT}
            COMPREPLY=($(compgen -W "$(tock "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -o default -F _tock_complete tock
        """;

    private const string Zsh = """
        # Completion of tock for zsh.
        _tock_complete() {
            local line="${LBUFFER}"
            compadd -- ${(f)"$(tock "[suggest:${#line}]" "$line" 2>/dev/null)"}
        }
        compdef _tock_complete tock
        """;

    private const string Fish = """
        # Completion of tock for fish.
        function __tock_complete
            set -l line (commandline -cp)
            tock "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c tock -f -a "(__tock_complete)"
        """;

    private const string PowerShell = """
        # Completion of tock for PowerShell.
        Register-ArgumentCompleter -Native -CommandName tock -ScriptBlock {
            param($wordToComplete, $commandAst, $cursorPosition)
            tock "[suggest:$cursorPosition]" "$commandAst" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    internal static Command Create(CommandContext context)
    {
        Argument<string> shell = new("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.CompletionSources.Add("bash", "zsh", "fish", "pwsh");
        Command command = new("completion", "Print the script by which a shell completes commands") { shell };
        command.SetAction(parsed =>
        {
            context.Console.Results.WriteLine(parsed.GetValue(shell) switch
            {
                "bash" => Bash,
                "zsh" => Zsh,
                "fish" => Fish,
                "pwsh" => PowerShell,
                string other => throw new ToolException($"there is no completion for '{other}'", "tock completion bash, zsh, fish or pwsh", ExitCode.Usage),
                null => throw new ToolException("no shell is named", "tock completion bash", ExitCode.Usage),
            });
            return (int)ExitCode.Success;
        });
        return command;
    }
}
