// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tock.Cli.Building;
using Tock.Cli.Decoding;
using Tock.Cli.Setup;
using Tock.Decoding;
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary><c>tock decode</c>: source lines for the addresses of a panic or fault report.</summary>
internal static class DecodeCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        Argument<string[]> addresses = new("ADDRESS")
        {
            Description = "Addresses of the kernel's code, hexadecimal; without them a report is read from --file or standard input",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> file = new("--file") { Description = "A board's output, with the report in it", HelpName = "FILE" };
        Option<string> board = CommonOptions.Board();
        Option<bool> json = CommonOptions.Json();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("decode", "Find the source lines of a panic or fault report") { addresses, file, board, json, configuration };
        command.SetAction(async (parsed, _) =>
        {
            string? path = parsed.GetValue(file);
            CommonOptions.RefuseEmptyPath("--file", path);
            await context.Setup.EnsureAsync([RequiredTool.LineFinder]).ConfigureAwait(false);
            ReportDecoder decoder = Decoder(
                context.Repository,
                CommonOptions.ResolveBoard(parsed.GetValue(board)!),
                CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!));
            string[] given = parsed.GetValue(addresses) ?? [];
            return given.Length != 0
                ? await DecodeAddressesAsync(context, decoder, [.. given.Select(Parse)], parsed.GetValue(json)).ConfigureAwait(false)
                : await DecodeReportAsync(context, decoder, await ReadAsync(path).ConfigureAwait(false), parsed.GetValue(json)).ConfigureAwait(false);
        });
        return command;
    }

    private static ReportDecoder Decoder(Repository repository, BoardDescription board, string configuration)
    {
        string elf = board.KernelElf(repository.Root, configuration);
        return File.Exists(elf)
            ? new ReportDecoder(repository, elf, KernelSize.FlashEnd(elf, board), configuration)
            : throw new ToolException($"there is no kernel image at {repository.Relative(elf)}; addresses mean something only beside the image they came from", "./tock build");
    }

    private static CodeAddress Parse(string text)
    {
        string digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint address)
            ? new CodeAddress(address & ~1u, IsReturn: false)
            : throw new ToolException($"'{text}' is no hexadecimal address of 32 bits", "./tock decode 0x00001a2c", ExitCode.Usage);
    }

    private static async Task<string[]> ReadAsync(string? path)
    {
        try
        {
            string text = path is null ? await System.Console.In.ReadToEndAsync().ConfigureAwait(false) : await File.ReadAllTextAsync(path).ConfigureAwait(false);
            return text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot read the report {path}: {e.Message}", "check the path given with --file");
        }
    }

    private static async Task<int> DecodeAddressesAsync(CommandContext context, ReportDecoder decoder, CodeAddress[] addresses, bool json)
    {
        IReadOnlyList<SourcePlace> places = await decoder.FindAsync(addresses).ConfigureAwait(false);
        Print(context, places, json);
        CodeAddress[] unknown = [.. addresses.Where(address => !places.Any(place => place.Address == address.Address && place.Function is not null))];
        return unknown.Length == 0
            ? (int)ExitCode.Success
            : throw new ToolException(
                $"not code of the kernel: {string.Join(", ", unknown.Select(address => $"0x{address.Address:x8}"))}",
                "./tock decode --file FILE with the whole report, which says where applications are");
    }

    private static async Task<int> DecodeReportAsync(CommandContext context, ReportDecoder decoder, string[] lines, bool json)
    {
        decoder.Survey(lines);
        List<SourcePlace> all = [];
        foreach (string line in lines)
        {
            IReadOnlyList<SourcePlace> places = await decoder.FindAsync(ReportLine.CodeAddresses(line)).ConfigureAwait(false);
            all.AddRange(places);
            if (!json)
            {
                context.Console.Results.WriteLine(line);
                foreach (SourcePlace place in places)
                {
                    context.Console.Results.WriteLine($"      {place}");
                }
            }
        }

        if (json)
        {
            Print(context, all, json);
        }

        if (decoder.IsOtherBuild)
        {
            context.Console.Warn("the kernel that wrote this report has another size than the one built here: the lines may be wrong");
        }

        return all.Count != 0
            ? (int)ExitCode.Success
            : throw new ToolException("no address of code was found in the report", "./tock decode --help");
    }

    private static void Print(CommandContext context, IReadOnlyList<SourcePlace> places, bool json)
    {
        if (json)
        {
            var result = places.Select(place => new { address = $"0x{place.Address:x8}", function = place.Function, file = place.File, line = place.Line });
            context.Console.Results.WriteLine(JsonSerializer.Serialize(result, s_indented));
            return;
        }

        foreach (SourcePlace place in places)
        {
            context.Console.Results.WriteLine(place);
        }
    }
}
