// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Benchmarking;
using Tock.Cli.Running;
using Tock.Cli.Setup;
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary><c>tock bench</c>: counts the kernel's instructions for each operation, and its memory.</summary>
internal static class BenchCommand
{
    private const string StandardOutput = "-";

    internal static Command Create(CommandContext context)
    {
        Option<string> board = CommonOptions.Board();
        Option<string?> json = new("--json") { Description = "Where to write all figures as JSON; - for standard output. Default: artifacts/bench/<board>.json", HelpName = "FILE" };
        Option<string?> markdown = new("--markdown") { Description = "Also renew the tables in this Markdown document", HelpName = "FILE" };
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("bench", "Count the kernel's instructions for each operation, and its memory") { board, json, markdown, configuration };
        command.Add(BenchLanguagesCommand.Create(context));
        command.SetAction(async (parsed, _) => (int)await RunAsync(
            context,
            CommonOptions.ResolveBoard(parsed.GetValue(board)!),
            CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!),
            parsed.GetValue(json),
            parsed.GetValue(markdown)).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandContext context, BoardDescription board, string configuration, string? jsonPath, string? markdownPath)
    {
        CommonOptions.RefuseEmptyPath("--json", jsonPath);
        CommonOptions.RefuseEmptyPath("--markdown", markdownPath);

        // A document without a place for the tables is found out before a minute of work.
        string? document = markdownPath is null ? null : BenchFiles.Read(markdownPath);
        _ = document is null ? null : BenchmarkDocument.Replace(document, [], []);

        await context.Setup.EnsureAsync([RequiredTool.Emulator]).ConfigureAwait(false);
        BenchmarkRunner runner = new(context.Repository, context.Builder, context.Console, board, configuration);
        using StopSignals signals = new();
        BenchmarkResult result;
        try
        {
            result = await runner.RunAsync(signals.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return signals.ExitCode;
        }
        catch (ToolException)
        {
            if (!await signals.ArrivesAsync().ConfigureAwait(false))
            {
                throw;
            }

            return signals.ExitCode;
        }

        IReadOnlyList<PeerGroup> peers = Peers.Load();
        IReadOnlyList<ReportTable> tables = BenchmarkReport.Tables(result, peers);
        IReadOnlyList<string> notes = BenchmarkReport.Notes(result, peers);
        string json = BenchmarkJson.Write(result, peers);
        if (jsonPath == StandardOutput)
        {
            context.Console.Results.Write(json);
        }
        else
        {
            string path = jsonPath ?? Path.Combine(context.Repository.Artifacts, "bench", $"{board.Name}.json");
            BenchFiles.Write(path, json);
            BenchFiles.Print(context.Console.Results, tables, notes);
            context.Console.Detail($"All figures: {path}");
        }

        if (document is not null)
        {
            BenchFiles.Write(markdownPath!, BenchmarkDocument.Replace(document, tables, notes));
        }

        return ExitCode.Success;
    }
}
