// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Devices;
using Tock.Cli.Installing;
using Tock.Cli.Running;
using Tock.Cli.Setup;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Emulation.Running;
using Tock.Installer;

namespace Tock.Cli.Commands;

/// <summary>The options that say whose flash a command means: that in a file, or that of a real board behind a probe.</summary>
internal sealed class FlashTargetOptions
{
    private const string OpenOcd = "openocd";
    private const string StFlash = "st-flash";
    private const string Any = "any";

    private readonly Option<string?> _file = CommonOptions.FlashFile();
    private readonly Option<string> _board = CommonOptions.Board();
    private readonly Option<string?> _probe = new("--probe")
    {
        Description = $"The board behind a debug probe, by the program that reaches it: {OpenOcd}, {StFlash}, or {Any} for the one that the attached probe takes",
        HelpName = "PROGRAM",
    };

    private readonly Option<string?> _serial = new("--serial")
    {
        Description = "Serial number of the probe, if there are several (tock devices)",
        HelpName = "NUMBER",
    };

    private readonly Option<string?> _running = new("--running")
    {
        Description = "A board that runs in an emulator (tock run), by its name; without one the board that runs",
        HelpName = "NAME",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private bool _offersRunning = true;

    internal FlashTargetOptions()
    {
        _running.CompletionSources.Add(_ => RunningBoard.List().Select(board => new System.CommandLine.Completions.CompletionItem(board.Name)));
        _board.Description += "; or the description of a real one in a file BOARD.json";
        _probe.CompletionSources.Add(OpenOcd, StFlash, Any);
    }

    /// <summary>Adds them to a command.</summary>
    internal void AddTo(Command command)
    {
        command.Options.Add(_file);
        command.Options.Add(_board);
        command.Options.Add(_probe);
        command.Options.Add(_serial);
        if (_offersRunning)
        {
            command.Options.Add(_running);
        }
    }

    /// <summary>Says of a file that it is made, and of a board that runs nothing: its kernel stays what it is.</summary>
    internal void MakesFile()
    {
        _file.Description = "The board's flash in a file; made if there is none";
        _offersRunning = false;
    }

    /// <summary>What was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="context">What commands work with.</param>
    /// <param name="command">The command with what it needs besides, for messages: "install APP".</param>
    /// <param name="kernel">The board's kernel, if a command has one: a folder or an ELF file.</param>
    /// <exception cref="ToolException">Nothing that fits was given, a program is missing, or it is not clear which probe is meant.</exception>
    internal async Task<FlashTarget> ResolveAsync(ParseResult parsed, CommandContext context, string command, string? kernel = null)
    {
        string? file = parsed.GetValue(_file);
        string? probe = parsed.GetValue(_probe);
        string? serial = parsed.GetValue(_serial);
        bool isRunning = _offersRunning && parsed.GetResult(_running) is not null;
        CommonOptions.RefuseEmptyPath("--flash-file", file);
        if ((file is null ? 0 : 1) + (probe is null ? 0 : 1) + (isRunning ? 1 : 0) != 1)
        {
            string both = string.Join(" and ", new[] { file is null ? null : "--flash-file", probe is null ? null : "--probe", isRunning ? "--running" : null }.OfType<string>());
            throw new ToolException(
                both.Length == 0 ? "no board is named whose flash is meant" : $"{both} are {(both.Split(" and ").Length == 2 ? "two" : "three")} flashes",
                $"./tock {command} --flash-file FILE, or --probe {OpenOcd} or {StFlash} for a board that is attached{(_offersRunning ? ", or --running for one in an emulator" : string.Empty)}",
                ExitCode.Usage);
        }

        if (serial is not null && probe is null)
        {
            throw new ToolException("--serial names a probe, and none is asked for", $"add --probe {OpenOcd} or {StFlash}", ExitCode.Usage);
        }

        // It becomes part of a command to OpenOCD.
        if (serial is not null && !serial.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ':'))
        {
            throw new ToolException($"'{serial}' is no serial number of a probe", "./tock devices shows those that are attached", ExitCode.Usage);
        }

        if (isRunning)
        {
            RunningBoard running = RunningBoardChoice.Find(parsed.GetValue(_running), $"{command} --running");
            return new RunningTarget(
                running.Board ?? throw new ToolException($"{running.Name} is a board that this tool does not know: {running.Record.Board}", "use the tool that runs it"), running);
        }

        string name = parsed.GetValue(_board)!;
        BoardDescription board = CommonOptions.WithKernel(ReadBoard(name), context, kernel);
        return file is not null ? new FlashFileTarget(board, file) : await ProbeAsync(context, board, name, probe!, serial).ConfigureAwait(false);
    }

    private static BoardDescription ReadBoard(string name)
    {
        if (!name.EndsWith(".json", StringComparison.Ordinal))
        {
            return CommonOptions.ResolveBoard(name);
        }

        try
        {
            return BoardFile.Read(name);
        }
        catch (EmulationException e)
        {
            throw new ToolException(e.Message, "docs/real-boards.md has an example", ExitCode.Usage);
        }
    }

    private static async Task<ProbeTarget> ProbeAsync(CommandContext context, BoardDescription board, string name, string program, string? serial)
    {
        ProbeTool tool = program switch
        {
            OpenOcd => ProbeTool.OpenOcd,
            StFlash or "stflash" => ProbeTool.StFlash,
            Any => ToolOf(AttachedProbe.List(context.Devices), board.Probe, serial),
            _ => throw new ToolException($"there is no program '{program}' for probes", $"--probe {OpenOcd}, or --probe {StFlash}, or --probe {Any}", ExitCode.Usage),
        };
        bool isReachable = tool == ProbeTool.OpenOcd ? board.Probe?.OpenOcdConfiguration.Count > 0 : board.Probe?.HasStLink == true;
        if (!isReachable)
        {
            throw board.Probe is null
                ? new ToolException($"{board.Name} has no flash that a probe could write", "use --flash-file FILE, which ./tock run boots", ExitCode.Usage)
                : new ToolException($"{program} does not reach {board.Name}", $"--probe {(tool == ProbeTool.OpenOcd ? StFlash : OpenOcd)}", ExitCode.Usage);
        }

        await context.Setup.EnsureAsync([tool == ProbeTool.OpenOcd ? RequiredTool.OpenOcd : RequiredTool.StFlash]).ConfigureAwait(false);
        string options = name == BoardCatalog.Default.Name ? $"--probe {program}" : $"--probe {program} --board {ShellWord.Of(name)}";
        return new ProbeTarget(board, options, tool, ChooseProbe(AttachedProbe.List(context.Devices), board.Probe!, tool, serial));
    }

    // OpenOCD takes all probes, and st-flash is simpler where it does.
    private static ProbeTool ToolOf(IReadOnlyList<AttachedProbe> attached, BoardProbe? board, string? serial)
    {
        bool isStLink = attached.Any(probe => probe.Kind.IsStLink && (serial is null || probe.Usb.Serial == serial));
        return board is { HasStLink: true } && (isStLink || board.OpenOcdConfiguration.Count == 0) ? ProbeTool.StFlash : ProbeTool.OpenOcd;
    }

    // The list is empty where this machine shows no USB devices: the program finds the probe then, or says that there is none.
    private static string? ChooseProbe(IReadOnlyList<AttachedProbe> attached, BoardProbe probe, ProbeTool tool, string? serial)
    {
        AttachedProbe[] fitting =
        [
            .. attached.Where(candidate => (tool == ProbeTool.OpenOcd || candidate.Kind.IsStLink) && (probe.UsbIds.Count == 0 || probe.UsbIds.Contains(candidate.Usb.Id))),
        ];
        if (serial is not null)
        {
            return attached.Count == 0 || fitting.Any(candidate => candidate.Usb.Serial == serial)
                ? serial
                : throw new ToolException($"there is no probe {serial} that fits; {Names(fitting)}", "./tock devices");
        }

        AttachedProbe[] usable = [.. fitting.Where(candidate => candidate.Rejection is null)];
        if (usable.Length == 0 && fitting.Length != 0)
        {
            throw new ToolException($"the probe {fitting[0].Name} cannot be used: {fitting[0].Rejection!.Reason}", fitting[0].Rejection!.Remedy);
        }

        return usable.Length < 2
            ? usable.FirstOrDefault()?.Usb.Serial
            : throw new ToolException($"it is not clear which probe is meant; {Names(usable)}", $"--serial {usable[0].Name}", ExitCode.Usage);
    }

    private static string Names(IReadOnlyList<AttachedProbe> probes) =>
        probes.Count == 0 ? "none is attached" : $"attached are {string.Join(", ", probes.Select(probe => $"{probe.Name} ({probe.Kind.Name})"))}";
}
