// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Cli.Console;
using Tock.Emulation.Boards;
using Tock.Installer;
using Tock.Installer.Applications;
using Tock.Installer.Changes;
using Tock.Installer.Flash;
using Tock.Installer.Kernels;
using Tock.Tbf.Flash;

namespace Tock.Cli.Installing;

/// <summary>The work of one command on the flash of one board: what an earlier run left undone is completed before anything else.</summary>
internal sealed class FlashSession : IAsyncDisposable
{
    // Each attribute has some ten bytes.
    private const uint MostOfAttributes = 1024;

    private readonly IBoardFlash _flash;
    private readonly ToolConsole _console;

    private FlashSession(BoardDescription board, IBoardFlash flash, ToolConsole console)
    {
        Board = board;
        _flash = flash;
        _console = console;
    }

    /// <summary>The board.</summary>
    internal BoardDescription Board { get; }

    /// <summary>What to call its flash in messages.</summary>
    internal string Name => _flash.Name;

    /// <summary>The flash from its start up to where applications begin.</summary>
    internal FlashArea KernelArea => new(Board.Flash.Start, Board.ApplicationFlash.Start - Board.Flash.Start);

    private FlashArea ApplicationArea => new(Board.ApplicationFlash.Start, Board.ApplicationFlash.Length);

    /// <summary>Opens the flash of a board.</summary>
    /// <param name="target">Whose flash it is.</param>
    /// <param name="console">Where to say what was completed.</param>
    /// <param name="isMade">Whether the file is made if there is none.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">It cannot be opened or reached.</exception>
    internal static async Task<FlashSession> OpenAsync(FlashTarget target, ToolConsole console, bool isMade, CancellationToken cancellationToken)
    {
        IBoardFlash flash = await target.OpenAsync(isMade, cancellationToken).ConfigureAwait(false);
        FlashSession session = new(target.Board, flash, console);
        try
        {
            if (await FlashChanger.RecoverAsync(flash, cancellationToken).ConfigureAwait(false) is { } description)
            {
                console.Warn($"an earlier run was interrupted; completed now: {description}");
            }
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return session;
    }

    /// <summary>Reads the flash of the kernel.</summary>
    internal Task<byte[]> ReadKernelAsync(CancellationToken cancellationToken) => _flash.ReadAsync(KernelArea.Start, (int)KernelArea.Size, cancellationToken);

    /// <summary>Reads all of the flash.</summary>
    internal Task<byte[]> ReadAllAsync(CancellationToken cancellationToken) => _flash.ReadAsync(_flash.Start, (int)_flash.Size, cancellationToken);

    /// <summary>Reads the list of applications.</summary>
    internal async Task<ApplicationList> ReadListAsync(CancellationToken cancellationToken) =>
        ApplicationList.Read(ApplicationArea, await ReadApplicationsAsync(cancellationToken).ConfigureAwait(false));

    /// <summary>Begins a plan of what is to change.</summary>
    internal async Task<ApplicationPlan> PlanAsync(CancellationToken cancellationToken)
    {
        // They stand at the very end, and a probe takes seconds to read all of a kernel.
        uint length = Math.Min(KernelArea.Size, MostOfAttributes);
        KernelAttributes? attributes = KernelAttributes.Read(await _flash.ReadAsync((uint)(KernelArea.End - length), (int)length, cancellationToken).ConfigureAwait(false));
        RamArea ram = attributes?.ProcessRam ?? new RamArea(Board.Ram.Start, Board.Ram.Length);
        return new ApplicationPlan(ApplicationArea, _flash.PageSize, ram, await ReadApplicationsAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Carries a change out and reads it back, with progress.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Ends it early; the next command completes it then.</param>
    /// <exception cref="InstallerException">It could not be carried out.</exception>
    internal async Task ApplyAsync(FlashChange change, CancellationToken cancellationToken)
    {
        if (change.IsEmpty)
        {
            return;
        }

        string pages = change.Pages.Count == 1 ? "page" : "pages";
        await _console.CountAsync(
            string.Create(CultureInfo.InvariantCulture, $"Writing {change.Pages.Count} {pages} of {Name}"),
            change.Pages.Count,
            progress => FlashChanger.ApplyAsync(_flash, change, progress, cancellationToken)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _flash.DisposeAsync();

    private Task<byte[]> ReadApplicationsAsync(CancellationToken cancellationToken) =>
        _flash.ReadAsync(ApplicationArea.Start, (int)ApplicationArea.Size, cancellationToken);
}
