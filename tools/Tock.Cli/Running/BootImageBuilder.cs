// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Cli.Commands;
using Tock.Cli.Debugging;
using Tock.Cli.Installing;
using Tock.Emulation.Boards;
using Tock.Installer;
using Tock.Installer.Applications;
using Tock.Installer.Kernels;
using Tock.Tbf;
using Tock.Tbf.Elf;

namespace Tock.Cli.Running;

/// <summary>Makes what a board boots from: composed of a kernel and applications, which are built first, or as it stands in a flash file.</summary>
internal sealed class BootImageBuilder
{
    private readonly CommandContext _context;
    private readonly RunRequest _request;
    private readonly IReadOnlyList<BinaryFile> _binaries;
    private readonly IReadOnlyList<Application> _applications;

    private BootImageBuilder(CommandContext context, RunRequest request, IReadOnlyList<BinaryFile> binaries, IReadOnlyList<Application> applications)
    {
        _context = context;
        _request = request;
        _binaries = binaries;
        _applications = applications;
    }

    private BoardDescription Board => _request.Board;

    /// <summary>Judges what was named, before anything is built or installed for it.</summary>
    /// <exception cref="ToolException">It is not there, or does not fit.</exception>
    internal static BootImageBuilder Judge(CommandContext context, RunRequest request)
    {
        BinaryFile[] binaries = [.. request.Binaries.Select(BinaryFile.Read)];
        if (request.FlashFile is null && request.Board.BuiltKernel is not null && context.Installation.HasKernels && request.Binaries.Count == 0 && request.Applications.Count == 0)
        {
            throw new ToolException("no application is named", "./tock run --tbf FILE", ExitCode.Usage);
        }

        IReadOnlyList<Application> applications = request.FlashFile is not null || (request.Binaries.Count != 0 && request.Applications.Count == 0)
            ? []
            : ApplicationCatalog.Select(ApplicationCatalog.Load(context.Repository), request.Applications);
        if (binaries.Length != 0)
        {
            _ = BootImage.Place(request, binaries, _ => { });
        }

        return new BootImageBuilder(context, request, binaries, applications);
    }

    /// <summary>Makes the image.</summary>
    /// <exception cref="ToolException">Something does not build, or does not fit.</exception>
    /// <exception cref="InstallerException">The flash file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">A signal came.</exception>
    internal async Task<BootImage> BuildAsync(StopSignals signals)
    {
        if (_request.FlashFile is { } file)
        {
            return await ReadFlashFileAsync(file, signals.Token).ConfigureAwait(false);
        }

        List<BuildTarget> targets = Board.BuiltKernel is null ? [BuildTarget.Kernel(_context.Repository, Board, _request.Configuration)] : [];
        targets.AddRange(_applications.Select(application => BuildTarget.Application(_context.Repository, application, _request.Configuration)));
        if (targets.Count != 0)
        {
            await BuildAsync(targets, signals).ConfigureAwait(false);
        }

        IEnumerable<BinaryFile> built = _applications.Select(application => BinaryFile.Read(application.TbfPath(_context.Repository, _request.Configuration)));
        string kernel = Board.BuiltKernel ?? Board.KernelElf(_context.Repository.Root, _request.Configuration);
        return BootImage.Compose(_context, _request, kernel, [.. _binaries, .. built]);
    }

    private async Task BuildAsync(IReadOnlyList<BuildTarget> targets, StopSignals signals)
    {
        try
        {
            await _context.Builder.BuildAsync(targets, _request.Configuration, cancellationToken: signals.Token).ConfigureAwait(false);
        }
        catch (ToolException)
        {
            if (!await signals.ArrivesAsync().ConfigureAwait(false))
            {
                throw;
            }

            throw new OperationCanceledException(signals.Token);
        }
    }

    private async Task<BootImage> ReadFlashFileAsync(string path, CancellationToken cancellationToken)
    {
        await using FlashSession session = await FlashSession.OpenAsync(new FlashFileTarget(Board, path), _context.Console, isMade: false, cancellationToken).ConfigureAwait(false);
        byte[] kernel = await session.ReadKernelAsync(cancellationToken).ConfigureAwait(false);
        if (!kernel.AsSpan(0, 8).ContainsAnyExcept((byte)0xFF))
        {
            throw new ToolException($"there is no kernel in {path}", $"./tock flash --board {Board.Name} --flash-file {ShellWord.Of(path)}");
        }

        ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
        SymbolStore symbols = SymbolStore.ForUser();
        return new BootImage(
            path,
            default,
            FindKernel(kernel, session),
            [$"  flash        {path}"],
            [.. list.Applications.Select(entry => new BootApplication(entry.Name, entry.Address, entry.File, entry.Size, entry.File is null ? null : symbols.Find(entry.File)))]);
    }

    // What was built last is where symbols are from, if it is what stands in the flash.
    private string? FindKernel(byte[] kernel, FlashSession session)
    {
        string? elf = Board.BuiltKernel ?? (_context.Installation.HasKernels ? null : Board.KernelElf(_context.Repository.Root, _request.Configuration));
        return File.Exists(elf) && KernelImage.Create(ElfImage.Read(File.ReadAllBytes(elf)), session.KernelArea).AsSpan().SequenceEqual(kernel) ? elf : null;
    }
}
