// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Cli.Console;
using Tock.Cli.Installing;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Installer;
using Tock.Installer.Applications;
using Tock.Installer.Flash;

namespace Tock.Cli.Running;

/// <summary>
/// Keeps in a flash file what a board that booted from it has changed in its flash: applications that came or went, and what they store in their own images. All of it or nothing, as
/// any other change of the file.
/// </summary>
internal sealed class FlashKeeper
{
    private readonly BoardDescription _board;
    private readonly string _path;
    private readonly ToolConsole _console;
    private readonly byte[] _before;
    private byte[]? _after;

    /// <summary>Begins with what the board boots from.</summary>
    /// <param name="board">The board.</param>
    /// <param name="path">The flash file.</param>
    /// <param name="console">Where to say what was kept.</param>
    internal FlashKeeper(BoardDescription board, string path, ToolConsole console)
    {
        _board = board;
        _path = path;
        _console = console;
        _before = File.ReadAllBytes(path);
    }

    /// <summary>Takes the flash of a board that has stopped.</summary>
    internal async Task TakeAsync(Machine machine) => _after = await machine.ReadMemoryAsync(_board.Flash).ConfigureAwait(false);

    /// <summary>Puts what has changed into the file.</summary>
    /// <exception cref="InstallerException">It cannot be written, or others have changed it meanwhile.</exception>
    internal async Task KeepAsync()
    {
        if (_after is null)
        {
            _console.Warn($"the emulator ended before its flash could be read: {_path} is as it was");
            return;
        }

        PageWrite[] pages = [.. Differences(_before, _after)];
        if (pages.Length == 0)
        {
            return;
        }

        await using FlashSession session = await FlashSession.OpenAsync(new FlashFileTarget(_board, _path), _console, isMade: false, CancellationToken.None).ConfigureAwait(false);
        if (!(await session.ReadAllAsync(CancellationToken.None).ConfigureAwait(false)).AsSpan().SequenceEqual(_before))
        {
            throw new InstallerException(
                $"{_path} was changed while the board ran: what the board changed in its flash is not kept", $"./tock list --flash-file {ShellWord.Of(_path)} shows what is there");
        }

        await session.ApplyAsync(new FlashChange("keep what the board changed", pages), CancellationToken.None).ConfigureAwait(false);
        ApplicationList list = await session.ReadListAsync(CancellationToken.None).ConfigureAwait(false);
        _console.Detail(string.Create(
            CultureInfo.InvariantCulture, $"Kept in {_path} what the board changed in its flash, read back: applications {string.Join(", ", list.Applications.Select(entry => entry.Name))}."));
    }

    private IEnumerable<PageWrite> Differences(byte[] before, byte[] after)
    {
        int size = (int)_board.FlashPageSize;
        for (int page = 0; page < before.Length; page += size)
        {
            byte[] old = before[page..(page + size)];
            byte[] now = after[page..(page + size)];
            if (!old.AsSpan().SequenceEqual(now))
            {
                yield return new PageWrite(_board.Flash.Start + (uint)page, old, now);
            }
        }
    }
}
