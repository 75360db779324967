// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Building;
using Tock.Cli.Debugging;
using Tock.Cli.Running;
using Tock.Cli.Setup;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Installer;

namespace Tock.Cli.Commands;

/// <summary><c>tock debug</c>: a board in the emulator under a debugger that knows kernel and applications.</summary>
internal static class DebugCommand
{
    private const int UsualPort = 3333;

    internal static Command Create(CommandContext context)
    {
        Option<string> board = CommonOptions.Board();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<string[]> applications = CommonOptions.Applications();
        Option<string[]> binaries = new("--tbf") { Description = "A Tock binary, repeatable; its symbols are in the .elf file beside it", HelpName = "FILE" };
        Option<string?> flashFile = CommonOptions.FlashFile();
        Option<string[]> commands = new("--ex") { Description = "A command for the debugger, repeatable", HelpName = "COMMAND" };
        Option<bool> batch = new("--batch") { Description = "End after the commands" };
        Option<bool> server = new("--server") { Description = "Start no debugger, but wait for one and print what it has to be told" };
        Option<int> port = new("--port") { Description = "With --server and --vscode: the port on this machine", HelpName = "NUMBER", DefaultValueFactory = _ => UsualPort };
        Option<string?> code = new("--vscode") { Description = "Write launch and task files of Visual Studio Code into this folder instead", HelpName = "FOLDER" };
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("debug", "Run a board under a debugger that knows kernel and applications")
        {
            board, kernel, applications, binaries, flashFile, commands, batch, server, port, code, configuration,
        };
        command.SetAction(async (parsed, _) =>
        {
            RunRequest request = new()
            {
                Board = CommonOptions.ResolveBoard(parsed.GetValue(board)!, context, parsed.GetValue(kernel)),
                Configuration = CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!),
                Applications = parsed.GetValue(applications) ?? [],
                Binaries = parsed.GetValue(binaries) ?? [],
                FlashFile = parsed.GetValue(flashFile),
                HasKernel = parsed.GetValue(kernel) is not null,
            };
            request.Validate();
            int chosenPort = parsed.GetValue(port);
            if (chosenPort is < 1024 or > 65535)
            {
                throw new ToolException($"{chosenPort} is no port that a user may open", "--port 3333, or another from 1024 to 65535", ExitCode.Usage);
            }

            BootImageBuilder builder = BootImageBuilder.Judge(context, request);
            BootImage image = await BuildAsync(builder).ConfigureAwait(false);
            foreach (BootApplication application in image.Applications.Where(application => application is { ElfPath: null, File: not null }))
            {
                context.Console.Warn($"no symbols of {application.Name}: there was no .elf file beside what was installed, or it was installed by another user");
            }

            IReadOnlyList<string> script = DebuggerScript.Create(image.KernelSymbols, image.Applications, context.Installation.HasKernels ? null : context.Repository.Root);
            if (parsed.GetValue(code) is { } folder)
            {
                string start = context.Console.Localize($"./tock debug --server --port {chosenPort} {Repeat(request)}").TrimEnd();
                foreach (string path in VsCodeFiles.Write(folder, image.KernelSymbols ?? image.KernelFile, script, chosenPort, start))
                {
                    context.Console.Results.WriteLine($"Wrote {path}");
                }

                return (int)ExitCode.Success;
            }

            MachineOptions options = new() { Board = request.Board, KernelElf = image.KernelFile, ApplicationFlash = image.ApplicationFlash, BusDevices = request.Board.BusDevices };
            DebugSession session = new(context.Console);
            if (parsed.GetValue(server))
            {
                await context.Setup.EnsureAsync([RequiredTool.Emulator]).ConfigureAwait(false);
                using StopSignals signals = new();
                await session.ServeAsync(options, chosenPort, script, signals.Token).ConfigureAwait(false);
                return (int)ExitCode.Success;
            }

            await context.Setup.EnsureAsync([RequiredTool.Emulator, RequiredTool.Debugger]).ConfigureAwait(false);
            int exitCode = await session.RunAsync(options, script, parsed.GetValue(commands) ?? [], parsed.GetValue(batch)).ConfigureAwait(false);
            return exitCode == 0 ? (int)ExitCode.Success : (int)ExitCode.Failure;
        });
        return command;
    }

    // Signals are the debugger's when it runs: Ctrl-C stops the board with it, as often as it is pressed.
    private static async Task<BootImage> BuildAsync(BootImageBuilder builder)
    {
        using StopSignals signals = new();
        return await builder.BuildAsync(signals).ConfigureAwait(false);
    }

    private static string Repeat(RunRequest request) => string.Join(' ', (string[])
    [
        "--board", request.Board.Name,
        .. request.Applications.SelectMany(name => new[] { "--app", ShellWord.Of(name) }),
        .. request.Binaries.SelectMany(path => new[] { "--tbf", ShellWord.Of(Path.GetFullPath(path)) }),
        .. request.FlashFile is { } file ? new[] { "--flash-file", ShellWord.Of(Path.GetFullPath(file)) } : [],
    ]);
}
