// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Text.Json;
using Tock.Cli.Arguments;
using Tock.Cli.Building;
using Tock.Cli.Console;
using Tock.Cli.Pages;
using Tock.Cli.Running;
using Tock.Cli.Setup;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;

namespace Tock.Cli.Commands;

/// <summary><c>tock run</c>: boots a board in the emulator, with a live console or for a span of its own time.</summary>
internal static class RunCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        Option<string> board = CommonOptions.Board();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<string[]> applications = CommonOptions.Applications();
        Option<string[]> binaries = new("--tbf") { Description = "A Tock binary or a bundle (.tab) as it is, repeatable; with it no application is built", HelpName = "FILE" };
        Option<string?> flashFile = CommonOptions.FlashFile();
        flashFile.Description = "Boot from the board's flash in a file, kernel and applications (tock flash, tock install)";
        Option<string?> project = new("--project") { Description = "The project that made the binary; messages name its lines", HelpName = "FILE", Hidden = true };
        Option<string?> duration = new("--for") { Description = "Run for that much of the board's own time and print only its serial output: 500ms, 5s, 2m", HelpName = "TIME" };
        Option<string?> transcript = new("--transcript") { Description = "With --for: write the serial output to a file too; a run cut short leaves what came until then", HelpName = "FILE" };
        Option<string?> input = new("--input") { Description = "With --for: type this on the serial line; \\n \\r \\t \\xHH", HelpName = "TEXT" };
        Option<string?> eeprom = new("--eeprom") { Description = "Keep what applications store in this file; without it the board has no EEPROM", HelpName = "FILE" };
        Option<string?> card = new("--sd") { Description = "Put an SD card into the slot whose bytes are in this file", HelpName = "FILE" };
        Option<bool> network = new("--network") { Description = "Connect the board's Ethernet socket to a network that the emulator plays" };
        Option<string[]> presses = new("--press") { Description = "With --for: press a button for 100 ms, repeatable; left@300ms", HelpName = "BUTTON@TIME" };
        Option<string?> screenshot = new("--screenshot") { Description = "With --for: write what the display shows at the end to a picture (PPM)", HelpName = "FILE" };
        Option<bool> ui = new("--ui") { Description = "Show the board on a web page of this machine: lights, buttons, display, consoles, and its memory as it changes" };
        Option<int?> uiPort = new("--ui-port") { Description = "With --ui: the port of the page; any free one without it", HelpName = "PORT" };
        Option<bool> list = new("--list-apps") { Description = "List the applications that --app knows" };
        Option<bool> json = CommonOptions.Json();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("run", "Boot a board in the emulator with applications")
        {
            board, kernel, applications, binaries, project, flashFile, duration, transcript, input, presses, screenshot, eeprom, card, network, ui, uiPort, list, json, configuration,
        };
        command.SetAction(async (parsed, _) =>
        {
            if (parsed.GetValue(list))
            {
                ListApplications(context, parsed.GetValue(json));
                return (int)ExitCode.Success;
            }

            BoardDescription chosen = CommonOptions.ResolveBoard(parsed.GetValue(board)!, context, parsed.GetValue(kernel));
            RunRequest request = new()
            {
                Board = chosen,
                Configuration = CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!),
                Applications = parsed.GetValue(applications) ?? [],
                Binaries = parsed.GetValue(binaries) ?? [],
                FlashFile = parsed.GetValue(flashFile),
                HasKernel = parsed.GetValue(kernel) is not null,
                Project = parsed.GetValue(project),
                Duration = parsed.GetValue(duration) is { } text ? BoardDuration.Parse(text) : null,
                Transcript = parsed.GetValue(transcript),
                Input = parsed.GetValue(input) is { } typed ? EscapedText.Parse(typed) : null,
                Eeprom = parsed.GetValue(eeprom),
                SdCard = parsed.GetValue(card),
                UsesNetwork = parsed.GetValue(network),
                Presses = [.. (parsed.GetValue(presses) ?? []).Select(press => ButtonPress.Parse(press, chosen))],
                Screenshot = parsed.GetValue(screenshot),
                ShowsPage = parsed.GetValue(ui),
                PagePort = parsed.GetValue(uiPort),
                Json = parsed.GetValue(json),
            };
            request.Validate();
            return (int)await RunAsync(context, request).ConfigureAwait(false);
        });
        return command;
    }

    private static void ListApplications(CommandContext context, bool json)
    {
        IReadOnlyList<Application> known = ApplicationCatalog.Load(context.Repository);
        if (json)
        {
            var items = known.Select(application => new
            {
                name = application.Name,
                language = application.Language,
                description = application.Description,
                project = context.Repository.Relative(application.Project),
                runsByDefault = application.IsOfTheTour,
            });
            context.Console.Results.WriteLine(JsonSerializer.Serialize(items, s_indented));
            return;
        }

        int width = known.Count == 0 ? 0 : known.Max(application => application.Name.Length);
        foreach (Application application in known)
        {
            context.Console.Results.WriteLine($"{application.Name.PadRight(width)}  {application.Language,-9}  {application.Description}".TrimEnd());
        }
    }

    private static async Task<ExitCode> RunAsync(CommandContext context, RunRequest request)
    {
        BootImageBuilder builder = BootImageBuilder.Judge(context, request);
        using StopSignals signals = new();
        try
        {
            return await BuildAndRunAsync(context, request, builder, signals).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (signals.Received is not null)
        {
            // Console streams share one lock, which a write to a standard output that nobody reads holds for ever.
            await Task.WhenAny(Task.Run(() => context.Console.Warn("ended by a signal before the time was over")), Task.Delay(1000)).ConfigureAwait(false);
            return signals.ExitCode;
        }
    }

    private static async Task<ExitCode> BuildAndRunAsync(
        CommandContext context,
        RunRequest request,
        BootImageBuilder builder,
        StopSignals signals)
    {
        BoardDescription board = request.Board;
        PageProgram? pageProgram = request.ShowsPage ? PageProgram.Find() : null;
        using Transcript? transcript = request.Transcript is { } path ? Transcript.Open(path) : null;
        await context.Setup.EnsureAsync([RequiredTool.Emulator]).ConfigureAwait(false);
        BootImage image = await builder.BuildAsync(signals).ConfigureAwait(false);
        using DeviceFiles files = DeviceFiles.Open(board, request.Eeprom, request.SdCard);
        FlashKeeper? flash = request.FlashFile is { } flashFile ? new FlashKeeper(board, flashFile, context.Console) : null;
        await using PublishedBoard? publication = Publish(context, request, image);
        MachineOptions options = new()
        {
            Board = board,
            Publication = publication,
            AfterLastInstruction = flash is null ? null : flash.TakeAsync,
            KernelElf = image.KernelFile,
            ApplicationFlash = image.ApplicationFlash,
            BusDevices = files.Eeprom is { } eeprom ? [.. board.BusDevices, eeprom] : board.BusDevices,
            SdCardImage = files.SdCard,
            UseEmulatorNetwork = request.UsesNetwork,
            // The resistors at the buttons, too.
            OpenTestPort = request.Presses.Count != 0,
        };

        await using BoardPage? page = pageProgram is null ? null : PagePreparation.Create(pageProgram, context, request, image, publication);
        options = page is null ? options : options with { ExtraArguments = page.EmulatorArguments };
        signals.Token.ThrowIfCancellationRequested();
        using Stream output = request.Duration is null ? StandardOutput.Open() : System.Console.OpenStandardOutput();
        try
        {
            return request.Duration is { } duration
                ? await RunScriptedAsync(context, options, request, duration, output, transcript, signals).ConfigureAwait(false)
                : await RunInteractiveAsync(context, options, image, output, page, signals).ConfigureAwait(false);
        }
        finally
        {
            await (flash?.KeepAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        }
    }

    // A board that others do not see runs all the same.
    private static PublishedBoard? Publish(CommandContext context, RunRequest request, BootImage image)
    {
        try
        {
            return PublishedBoard.Publish(new RunningBoardRecord
            {
                Board = request.Board.Name,
                StartedAt = DateTimeOffset.Now,
                FlashFile = request.FlashFile is { } file ? Path.GetFullPath(file) : null,
                KernelElf = image.KernelSymbols is { } kernel ? Path.GetFullPath(kernel) : null,
                Applications =
                [
                    .. image.Applications.Select(application =>
                        new RunningApplication(application.Name, application.Address, application.ElfPath is { } elf ? Path.GetFullPath(elf) : null)),
                ],
            });
        }
        catch (EmulationException e)
        {
            context.Console.Warn($"other commands will not see this board: {e.Message}");
            return null;
        }
    }

    private static async Task<ExitCode> RunScriptedAsync(
        CommandContext context,
        MachineOptions options,
        RunRequest request,
        TimeSpan duration,
        Stream output,
        Transcript? transcript,
        StopSignals signals)
    {
        ScriptedRun run = new(options, duration, request.Input, output, transcript) { Presses = new PressSchedule(request.Presses), Screenshot = request.Screenshot };
        try
        {
            await run.RunAsync(signals.Token).ConfigureAwait(false);
        }
        catch (EmulationException)
        {
            if (!await signals.ArrivesAsync().ConfigureAwait(false))
            {
                throw;
            }

            throw new OperationCanceledException(signals.Token);
        }

        if (run.InputRemaining != 0)
        {
            context.Console.Warn($"{run.InputRemaining} bytes of --input were not sent: the run was too short; give a longer --for");
        }

        if (!run.Presses.IsEmpty)
        {
            context.Console.Warn("not every --press came about: the run was too short; give a longer --for");
        }

        return ExitCode.Success;
    }

    private static async Task<ExitCode> RunInteractiveAsync(
        CommandContext context, MachineOptions options, BootImage image, Stream output, BoardPage? page, StopSignals signals)
    {
        Introduce(context.Console, options.Board, image);
        try
        {
            await InteractiveRun.RunAsync(options, output, context.Console, page, signals.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // A signal while the emulator was starting.
        }
        catch (EmulationException)
        {
            if (!await signals.ArrivesAsync().ConfigureAwait(false))
            {
                throw;
            }
        }

        context.Console.Detail(string.Empty);
        context.Console.Step("Board stopped.");
        // dotnet watch ends a board by SIGTERM, to start the next.
        bool isWatched = Environment.GetEnvironmentVariable("DOTNET_WATCH") == "1";
        bool askedToEnd = isWatched || signals.Received is null or System.Runtime.InteropServices.PosixSignal.SIGINT;
        return askedToEnd ? ExitCode.Success : signals.ExitCode;
    }

    private static void Introduce(ToolConsole console, BoardDescription board, BootImage image)
    {
        console.Step($"Board {board.Name} ({board.Summary}) in QEMU");
        foreach (string line in image.Description)
        {
            console.Detail(line);
        }

        console.Detail($"  {KeyDecoder.Help}");
        console.Detail(string.Empty);
    }
}
