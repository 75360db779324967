// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Cli.Building;
using Tock.Cli.Commands;
using Tock.Cli.Installing;
using Tock.Emulation.Boards;
using Tock.Installer.Applications;
using Tock.Tbf.Flash;

namespace Tock.Cli.Running;

/// <summary>What a board boots from.</summary>
/// <param name="KernelFile">The kernel's ELF file, or a file of the whole flash.</param>
/// <param name="ApplicationFlash">What applications lie in; nothing if that is in the file.</param>
/// <param name="Description">Lines for people: kernel and applications.</param>
internal sealed record BootImage(string KernelFile, ReadOnlyMemory<byte> ApplicationFlash, IReadOnlyList<string> Description)
{
    /// <summary>A kernel and the applications that are laid out behind it.</summary>
    /// <exception cref="ToolException">They do not fit.</exception>
    internal static BootImage Compose(CommandContext context, BoardDescription board, string kernel, IReadOnlyList<BinaryFile> binaries)
    {
        FlashImage flash = Building.ApplicationFlash.Build(board, binaries, context.Console.Warn, kernel);
        KernelSize size = KernelSize.Read(kernel, board);
        return new BootImage(kernel, flash.Bytes,
        [
            $"  kernel       {(board.BuiltKernel is null ? context.Repository.Relative(kernel) : Path.GetFileName(kernel))}",
            $"               {size.Flash} bytes of flash, {size.Ram} of RAM",
            .. flash.Placements.Select(placement => Describe(placement.Entry.Name, placement.Entry.Size, placement.Address, placement.RamStart)),
        ]);
    }

    /// <summary>A board's flash in a file, kernel and applications.</summary>
    /// <exception cref="ToolException">There is no kernel in it.</exception>
    /// <exception cref="Tock.Installer.InstallerException">The file cannot be read.</exception>
    internal static async Task<BootImage> OfFlashFileAsync(CommandContext context, BoardDescription board, string path, CancellationToken cancellationToken)
    {
        await using FlashSession session = await FlashSession.OpenAsync(board, path, context.Console, isMade: false, cancellationToken).ConfigureAwait(false);
        byte[] kernel = await session.ReadKernelAsync(cancellationToken).ConfigureAwait(false);
        if (!kernel.AsSpan(0, 8).ContainsAnyExcept((byte)0xFF))
        {
            throw new ToolException($"there is no kernel in {path}", $"./tock flash --board {board.Name} --flash-file {path}");
        }

        ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
        return new BootImage(path, default,
        [
            $"  flash        {path}",
            .. list.Applications.Select(entry => Describe(entry.Name, entry.Size, entry.Address, entry.File?.FixedAddresses.RamStart)),
        ]);
    }

    private static string Describe(string name, uint size, uint address, uint? ramStart)
    {
        string ram = ramStart is { } start ? $", RAM from 0x{start:x8}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"  application  {name,-16} {size,6} bytes at 0x{address:x8}{ram}");
    }
}
