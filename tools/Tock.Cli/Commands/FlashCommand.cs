// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Globalization;
using Tock.Cli.Building;
using Tock.Cli.Installing;
using Tock.Emulation.Boards;
using Tock.Installer.Flash;
using Tock.Installer.Kernels;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Commands;

/// <summary><c>tock flash</c>: puts a kernel in the flash of a board. Applications stay.</summary>
internal static class FlashCommand
{
    internal static Command Create(CommandContext context)
    {
        Option<string?> file = CommonOptions.FlashFile();
        file.Description = "The board's flash in a file; made if there is none";
        Option<string> board = CommonOptions.Board();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("flash", "Put a kernel in a board's flash; applications stay") { file, board, kernel, configuration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = CommonOptions.RequireFlashFile(parsed.GetValue(file), "flash");
            BoardDescription chosen = CommonOptions.ResolveBoard(parsed.GetValue(board)!, context, parsed.GetValue(kernel));
            string elf = await KernelAsync(context, chosen, CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!)).ConfigureAwait(false);
            await RunAsync(context, chosen, elf, path, cancellationToken).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }

    private static async Task<string> KernelAsync(CommandContext context, BoardDescription board, string configuration)
    {
        if (board.BuiltKernel is { } built)
        {
            return built;
        }

        await context.Builder.BuildAsync([BuildTarget.Kernel(context.Repository, board, configuration)], configuration).ConfigureAwait(false);
        return board.KernelElf(context.Repository.Root, configuration);
    }

    private static async Task RunAsync(CommandContext context, BoardDescription board, string elf, string path, CancellationToken cancellationToken)
    {
        // Judged before a file is made for it.
        FlashArea area = new(board.Flash.Start, board.ApplicationFlash.Start - board.Flash.Start);
        byte[] kernel = KernelImage.Create(ElfImage.Read(await File.ReadAllBytesAsync(elf, cancellationToken).ConfigureAwait(false)), area);
        await using FlashSession session = await FlashSession.OpenAsync(board, path, context.Console, isMade: true, cancellationToken).ConfigureAwait(false);
        byte[] before = await session.ReadKernelAsync(cancellationToken).ConfigureAwait(false);
        FlashChange change = KernelImage.Plan(area, board.FlashPageSize, before, kernel, $"flash the kernel of {board.Name}");
        await session.ApplyAsync(change, cancellationToken).ConfigureAwait(false);
        long size = KernelSize.FlashEnd(elf, board) - area.Start;
        context.Console.Results.WriteLine(change.IsEmpty
            ? $"The kernel of {board.Name} stands there already."
            : string.Create(CultureInfo.InvariantCulture, $"The kernel of {board.Name} ({size} bytes) stands in {path} and reads back."));
    }
}
