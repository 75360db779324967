// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Benchmarking;
using Tock.Cli.Benchmarking.Languages;
using Tock.Cli.Running;
using Tock.Cli.Setup;
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary><c>tock bench languages</c>: sizes and instructions of the same programs in several languages.</summary>
internal static class BenchLanguagesCommand
{
    internal static Command Create(CommandContext context)
    {
        Option<string> board = CommonOptions.Board();
        Option<string?> markdown = new("--markdown") { Description = "Also renew the tables in this Markdown document", HelpName = "FILE" };
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("languages", "Compare the same programs in several languages: sizes, and the instructions that they execute") { board, markdown, configuration };
        command.SetAction(async (parsed, _) => (int)await RunAsync(
            context,
            CommonOptions.ResolveBoard(parsed.GetValue(board)!),
            CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!),
            parsed.GetValue(markdown)).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> RunAsync(CommandContext context, BoardDescription board, string configuration, string? markdownPath)
    {
        CommonOptions.RefuseEmptyPath("--markdown", markdownPath);
        string? document = markdownPath is null ? null : BenchFiles.Read(markdownPath);
        _ = document is null ? null : BenchmarkDocument.Replace(document, [], []);

        await context.Setup.EnsureAsync([RequiredTool.Emulator]).ConfigureAwait(false);
        using StopSignals signals = new();
        IReadOnlyList<ProgramResult> results;
        try
        {
            results = await new LanguageRunner(context.Repository, context.Builder, context.Console, board, configuration).RunAsync(signals.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return signals.ExitCode;
        }

        IReadOnlyList<ReportTable> tables = LanguageReport.Tables(results);
        IReadOnlyList<string> notes = LanguageReport.Notes(results);
        BenchFiles.Print(context.Console.Results, tables, notes);
        if (document is not null)
        {
            BenchFiles.Write(markdownPath!, BenchmarkDocument.Replace(document, tables, notes));
        }

        return ExitCode.Success;
    }
}
