// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Commands;
using Tock.Cli.Running;
using Tock.Emulation.Running;
using Tock.Observation.Pages;

namespace Tock.Cli.Pages;

/// <summary>Says what the page of a board is to show.</summary>
internal static class PagePreparation
{
    /// <summary>Prepares the page of a board that is about to be started.</summary>
    /// <exception cref="ToolException">Its console is for nobody else to see.</exception>
    internal static BoardPage Create(PageProgram program, CommandContext context, RunRequest request, BootImage image, PublishedBoard? publication)
    {
        if (publication is null)
        {
            throw new ToolException("the page cannot be shown: it reads the board's console where other commands do", "set XDG_RUNTIME_DIR to a folder of this user");
        }

        return new BoardPage(program, context.Console, new PageRequest
        {
            Board = request.Board.Name,
            KernelElf = image.KernelSymbols is { } kernel ? Path.GetFullPath(kernel) : null,
            ConsoleSocket = publication.ConsoleSocket,
            ConsoleToken = publication.ConsoleToken,
            Port = request.PagePort ?? 0,
            SourceRoot = context.Installation.HasKernels ? null : context.Repository.Root,
            Applications = [.. image.Applications.Select(Describe).OfType<PageApplication>()],
        });
    }

    // Applications are linked at one address and run at any: the distance is known from the start of the code.
    private static PageApplication? Describe(BootApplication application) => application is { ElfPath: { } elf, File: { } file }
        ? new PageApplication(application.Name, Path.GetFullPath(elf), file.LinkedFlashStart - (application.Address + file.ProtectedSize))
        : null;
}
