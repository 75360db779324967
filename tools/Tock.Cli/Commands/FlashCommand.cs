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
        FlashTargetOptions target = new();
        target.MakesFile();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("flash", "Put a kernel in a board's flash; applications stay") { kernel, configuration };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            FlashTarget chosen = await target.ResolveAsync(parsed, context, "flash", parsed.GetValue(kernel)).ConfigureAwait(false);
            string elf = await KernelAsync(context, chosen.Board, CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!)).ConfigureAwait(false);
            await RunAsync(context, chosen, elf, cancellationToken).ConfigureAwait(false);
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

        if (board.KernelProject.Length == 0)
        {
            throw new ToolException($"there is no kernel for {board.Name} here", "name one: --kernel FOLDER of a board project, or --kernel FILE.elf", ExitCode.Usage);
        }

        await context.Builder.BuildAsync([BuildTarget.Kernel(context.Repository, board, configuration)], configuration).ConfigureAwait(false);
        return board.KernelElf(context.Repository.Root, configuration);
    }

    private static async Task RunAsync(CommandContext context, FlashTarget target, string elf, CancellationToken cancellationToken)
    {
        BoardDescription board = target.Board;
        // Judged before a file is made for it.
        FlashArea area = new(board.Flash.Start, board.ApplicationFlash.Start - board.Flash.Start);
        byte[] kernel = KernelImage.Create(ElfImage.Read(await File.ReadAllBytesAsync(elf, cancellationToken).ConfigureAwait(false)), area);
        await using FlashSession session = await FlashSession.OpenAsync(target, context.Console, isMade: true, cancellationToken).ConfigureAwait(false);
        byte[] before = await session.ReadKernelAsync(cancellationToken).ConfigureAwait(false);
        FlashChange change = KernelImage.Plan(area, board.FlashPageSize, before, kernel, $"flash the kernel of {board.Name}");
        await session.ApplyAsync(change, cancellationToken).ConfigureAwait(false);
        long size = KernelSize.FlashEnd(elf, board) - area.Start;
        context.Console.Results.WriteLine(change.IsEmpty
            ? $"The kernel of {board.Name} stands there already."
            : string.Create(CultureInfo.InvariantCulture, $"The kernel of {board.Name} ({size} bytes) stands in {target.Name} and reads back."));
    }
}
