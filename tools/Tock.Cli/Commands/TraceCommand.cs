// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Arguments;
using Tock.Cli.Running;
using Tock.Cli.Setup;
using Tock.Cli.Tracing;
using Tock.Debugging.Remote;
using Tock.Debugging.Tracing;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;

namespace Tock.Cli.Commands;

/// <summary><c>tock trace</c>: the system calls of a board, as they are made.</summary>
internal static class TraceCommand
{
    // Those of TraceFilter, as they are: the command line is made whatever is asked for, and must not read the description of the interface each time.
    private const string CallNames = "yield, subscribe, command, allow-readwrite, allow-readonly, memop, exit, allow-userspace-readable, upcall, start, fault";

    internal static Command Create(CommandContext context)
    {
        Argument<string?> running = new("BOARD")
        {
            Description = "The running board (tock run); without it the only one that runs, unless the options below say what to run", Arity = ArgumentArity.ZeroOrOne,
        };
        running.CompletionSources.Add(_ => RunningBoard.List().Select(each => each.Name));
        Option<string> board = CommonOptions.Board();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<string[]> applications = CommonOptions.Applications();
        Option<string[]> binaries = new("--tbf") { Description = "A Tock binary or a bundle (.tab) as it is, repeatable; with it no application is built", HelpName = "FILE" };
        Option<string?> flashFile = CommonOptions.FlashFile();
        Option<string?> port = new("--gdb") { Description = "Trace the board at the debugger's port of a probe (OpenOCD) or an emulator instead", HelpName = "HOST:PORT" };
        Option<string?> duration = new("--for") { Description = "End after that much of the board's own time: 500ms, 5s, 2m", HelpName = "TIME" };
        Option<string[]> processes = new("--process") { Description = "Only this process, repeatable", HelpName = "NAME" };
        Option<string[]> drivers = new("--driver") { Description = "Only calls to and upcalls of this driver, repeatable: led, 0x2", HelpName = "NAME" };
        Option<string?> calls = new("--calls") { Description = $"Only these, with commas between: {CallNames}", HelpName = "LIST" };
        Option<bool> summary = new("--summary") { Description = "Count instead: how often each call was made, and how often it failed" };
        Option<string?> output = new("--output", "-o") { Description = "Write the trace to a file", HelpName = "FILE" };
        Option<bool> json = new("--json") { Description = "One JSON object a line; with --summary one list" };
        Option<string> configuration = CommonOptions.Configuration();
        drivers.CompletionSources.Add(_ => InterfaceNames.Known.Drivers);
        Command command = new("trace", "Show the system calls of a board as they are made")
        {
            running, board, kernel, applications, binaries, flashFile, port, duration, processes, drivers, calls, summary, output, json, configuration,
        };
        command.SetAction(async (parsed, _) =>
        {
            CommonOptions.RefuseEmptyPath("--output", parsed.GetValue(output));
            TraceFilter filter = new()
            {
                Processes = parsed.GetValue(processes) ?? [],
                Drivers = [.. (parsed.GetValue(drivers) ?? []).Select(FindDriver)],
                Calls = [.. (parsed.GetValue(calls) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(KnownCall)],
            };
            RunRequest request = new()
            {
                Board = CommonOptions.ResolveBoard(parsed.GetValue(board)!, context, parsed.GetValue(kernel)),
                Configuration = CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!),
                Applications = parsed.GetValue(applications) ?? [],
                Binaries = parsed.GetValue(binaries) ?? [],
                FlashFile = parsed.GetValue(flashFile),
                HasKernel = parsed.GetValue(kernel) is not null,
                Duration = parsed.GetValue(duration) is { } text ? BoardDuration.Parse(text) : null,
            };
            request.Validate();
            string? name = parsed.GetValue(running);
            bool startsBoard = request.HasKernel || request.FlashFile is not null || request.Applications.Count != 0 || request.Binaries.Count != 0;
            if ((startsBoard ? 1 : 0) + (name is null ? 0 : 1) + (parsed.GetValue(port) is null ? 0 : 1) > 1)
            {
                throw new ToolException(
                    "one board at a time: BOARD is one that runs, --gdb one at a probe, and --kernel, --app, --tbf and --flash-file say what to start", "./tock trace --help", ExitCode.Usage);
            }

            using TraceOutput target = new(filter, parsed.GetValue(output), parsed.GetValue(summary), parsed.GetValue(json));
            await TraceAsync(context, request, startsBoard, name, parsed.GetValue(port), target).ConfigureAwait(false);
            target.Complete(context.Console.Drawing);
            if (target.Count == 0)
            {
                context.Console.Warn("nothing was seen that was asked for");
            }

            return (int)ExitCode.Success;
        });
        return command;
    }

    private static async Task TraceAsync(CommandContext context, RunRequest request, bool startsBoard, string? running, string? port, TraceOutput output)
    {
        TraceOptions options = TraceOptions.For(request.Board) with { Duration = request.Duration };
        TraceSession session = new(context.Console);
        using StopSignals signals = new();
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(signals.Token, output.ReaderLeft);
        try
        {
            if (port is not null)
            {
                await session.AttachAsync(port, options, output, end.Token).ConfigureAwait(false);
                return;
            }

            if (!startsBoard)
            {
                RunningBoard board = RunningBoardChoice.Find(running, "trace");
                BoardDescription description = board.Board ?? throw new ToolException($"{board.Name} is a board that this tool does not know: {board.Record.Board}", "use the tool that runs it");
                await session.AttachAsync(board, TraceOptions.For(description) with { Duration = request.Duration }, output, end.Token).ConfigureAwait(false);
                return;
            }

            BootImageBuilder builder = BootImageBuilder.Judge(context, request);
            await context.Setup.EnsureAsync([RequiredTool.Emulator]).ConfigureAwait(false);
            BootImage image = await builder.BuildAsync(signals).ConfigureAwait(false);
            MachineOptions machine = new()
            {
                Board = request.Board, KernelElf = image.KernelFile, ApplicationFlash = image.ApplicationFlash, BusDevices = request.Board.BusDevices,
            };
            await session.RunAsync(machine, options, output, end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is RemoteException or TraceException)
        {
            throw new ToolException(e.Message);
        }
    }

    private static uint FindDriver(string name) => InterfaceNames.Known.FindDriver(name)
        ?? throw new ToolException($"there is no driver '{name}'; known: {string.Join(", ", InterfaceNames.Known.Drivers)}", "--driver led, or a number such as 0x90001", ExitCode.Usage);

    private static string KnownCall(string name) => TraceFilter.KnownCalls.Contains(name)
        ? name
        : throw new ToolException($"there is no call '{name}'; known: {string.Join(", ", TraceFilter.KnownCalls)}", "--calls command,yield", ExitCode.Usage);
}
