// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Arguments;
using Tock.Cli.Console;
using Tock.Cli.Devices;
using Tock.Cli.Lines;
using Tock.Cli.Running;
using Tock.Emulation.Running;

namespace Tock.Cli.Commands;

/// <summary><c>tock console</c>: the console of a board that runs, with who writes what told apart.</summary>
internal static class ConsoleCommand
{
    private const int DefaultBaudRate = 115_200;

    internal static Command Create(CommandContext context)
    {
        Argument<string?> board = new("BOARD") { Description = "A board that runs in an emulator, by its name; without it the one that does", Arity = ArgumentArity.ZeroOrOne };
        board.CompletionSources.Add(_ => RunningBoard.List().Select(running => new System.CommandLine.Completions.CompletionItem(running.Name)));
        Option<string?> port = new("--port") { Description = "A serial port of this machine: /dev/ttyACM0", HelpName = "DEVICE" };
        port.CompletionSources.Add(_ => AttachedPort.List(context.Devices).Where(found => found.Usb is not null).Select(found => new System.CommandLine.Completions.CompletionItem(found.Path)));
        Option<string?> socket = new("--socket") { Description = "A Unix socket that offers a serial line", HelpName = "PATH" };
        Option<int> baud = new("--baud") { Description = "With --port: bits per second", HelpName = "RATE", DefaultValueFactory = _ => DefaultBaudRate };
        Option<string[]> applications = new("--app") { Description = "Show only what this application writes, repeatable", HelpName = "NAME" };
        Option<bool> timestamps = new("--timestamps") { Description = "Begin each line with the time" };
        Option<string?> log = new("--log") { Description = "Append everything to a file, too, with the time of each line", HelpName = "FILE" };
        Option<bool> once = new("--once") { Description = "Leave when the board ends, and do not wait for it to come back" };
        Option<string?> duration = new("--for") { Description = "Leave after that time: 500ms, 5s, 2m", HelpName = "TIME" };
        Option<bool> plain = new("--no-labels") { Description = "Do not ask the board who writes what" };
        Option<bool> json = new("--json") { Description = "Print each line as a JSON object: time, source, application, text" };
        Command command = new("console", "Show the console of a running board, live, and type to it")
        {
            board, port, socket, baud, applications, timestamps, log, once, duration, plain, json,
        };
        command.Aliases.Add("listen");
        command.SetAction(async (parsed, _) =>
        {
            CommonOptions.RefuseEmptyPath("--log", parsed.GetValue(log));
            TimeSpan? limit = parsed.GetValue(duration) is { } text ? BoardDuration.Parse(text) : null;
            IBoardLine line = Choose(parsed.GetValue(board), parsed.GetValue(port), parsed.GetValue(socket), parsed.GetValue(baud));
            using StopSignals signals = new();
            using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(signals.Token);
            if (limit is { } span)
            {
                end.CancelAfter(span);
            }

            using FileStream? file = OpenLog(parsed.GetValue(log));
            using FileStream output = StandardOutput.Open();
            List<IConsolePrinter> printers = [parsed.GetValue(json) ? new JsonPrinter(new StreamWriter(output) { AutoFlush = true }, TimeProvider.System) : Live(context, output, parsed.GetValue(timestamps))];
            if (file is not null)
            {
                printers.Add(new TextPrinter(file, new TextLayout(IsTerminal: false, HasColours: false, HasTimeStamps: true), TimeProvider.System));
            }

            ConsoleSession session = new(line, printers, context.Console)
            {
                AsksWhoWrites = !parsed.GetValue(plain),
                LeavesAtEnd = parsed.GetValue(once),
                Filter = new ConsoleFilter(parsed.GetValue(applications) ?? []),
            };
            await session.RunAsync(end.Token).ConfigureAwait(false);
            return (int)(signals.Received is null or System.Runtime.InteropServices.PosixSignal.SIGINT ? ExitCode.Success : signals.ExitCode);
        });
        return command;
    }

    private static TextPrinter Live(CommandContext context, Stream output, bool hasTimeStamps) => new(
        output, new TextLayout(!System.Console.IsOutputRedirected, context.Console.ShowsResults, hasTimeStamps), TimeProvider.System);

    private static IBoardLine Choose(string? board, string? port, string? socket, int baud)
    {
        CommonOptions.RefuseEmptyPath("--port", port);
        CommonOptions.RefuseEmptyPath("--socket", socket);
        if (new[] { board, port, socket }.Count(given => given is not null) > 1)
        {
            throw new ToolException("a board, --port and --socket name different lines: give one of them", "./tock console --help", ExitCode.Usage);
        }

        if (baud <= 0)
        {
            throw new ToolException($"there is no speed of {baud} baud", "--baud 115200", ExitCode.Usage);
        }

        return (port, socket) switch
        {
            ({ } device, _) => new SerialPortLine(device, baud),
            (_, { } path) => new SocketLine(path),
            _ => new RunningBoardLine(RunningBoardChoice.Find(board, "console")),
        };
    }

    private static FileStream? OpenLog(string? path)
    {
        try
        {
            return path is null ? null : new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the log {path} cannot be written: {e.Message}", "name another file with --log");
        }
    }
}
