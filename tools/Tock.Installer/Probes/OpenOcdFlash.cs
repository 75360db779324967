// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using Tock.Installer.Flash;

namespace Tock.Installer.Probes;

/// <summary>
/// The flash of a real board behind a probe that OpenOCD knows (0.12 or later). Reading leaves the board running; before the first page is written it
/// is reset and halted, and reset again when the work is done.
/// </summary>
public sealed class OpenOcdFlash : IBoardFlash
{
    private readonly ProbedBoard _board;
    private readonly OpenOcdSession _session;
    private readonly ProbeFiles _files = new();
    private IDisposable? _lock;
    private bool _isHalted;

    private OpenOcdFlash(ProbedBoard board, OpenOcdSession session)
    {
        _board = board;
        _session = session;
    }

    /// <inheritdoc/>
    public string Name => _board.Name;

    /// <inheritdoc/>
    public uint Start => _board.Flash.Start;

    /// <inheritdoc/>
    public uint Size => _board.Flash.Size;

    /// <inheritdoc/>
    public uint PageSize => _board.PageSize;

    /// <inheritdoc/>
    public string JournalPath { get; private set; } = string.Empty;

    /// <summary>Opens the flash of an attached board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="records">Where changes are noted.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">It cannot be reached, or is another board.</exception>
    public static async Task<OpenOcdFlash> OpenAsync(ProbedBoard board, BoardRecords records, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(records);
        OpenOcdFlash flash = new(board, OpenOcdSession.Start(board));
        try
        {
            await flash.CheckChipAsync().ConfigureAwait(false);
            string? number = board.ChipNumber is { } place
                ? Convert.ToHexStringLower(await flash.ReadAsync(place.Start, (int)place.Size, cancellationToken).ConfigureAwait(false))
                : board.Serial;
            flash.JournalPath = records.JournalOf(board, number);
            flash._lock = BoardRecords.Lock(board.Name, flash.JournalPath);
            return flash;
        }
        catch
        {
            await flash.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync(uint address, int length, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string said = await _session.RunAsync($"dump_image {{{_files.Read}}} 0x{address:x8} 0x{length:x}", "read").ConfigureAwait(false);
        return _files.Take(length) ?? throw ProbeProblems.Of(OpenOcdSession.Program, _board, "read", said);
    }

    /// <inheritdoc/>
    public async Task WritePageAsync(uint address, ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_isHalted)
        {
            await _session.RunAsync("reset init", "halt").ConfigureAwait(false);
            _isHalted = true;
        }

        // Erasing by address refuses what is not a whole page of the chip; writing would take the neighbours along.
        string what = $"write 0x{address:x8} of";
        await File.WriteAllBytesAsync(_files.Write, page, cancellationToken).ConfigureAwait(false);
        await _session.RunAsync($"flash erase_address 0x{address:x8} 0x{page.Length:x}", what).ConfigureAwait(false);
        await _session.RunAsync($"flash write_image {{{_files.Write}}} 0x{address:x8} bin", what).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_isHalted)
            {
                await _session.RunAsync("reset run", "start").ConfigureAwait(false);
            }
        }
        catch (InstallerException)
        {
            // What is written is written and was read back; a board that went away starts anew when it is plugged in.
        }
        finally
        {
            await _session.DisposeAsync().ConfigureAwait(false);
            _lock?.Dispose();
            _files.Dispose();
        }
    }

    private async Task CheckChipAsync()
    {
        await _session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"flash probe {_board.OpenOcdBank}"), "reach").ConfigureAwait(false);
        uint start = await AskBankAsync("base").ConfigureAwait(false);
        uint size = await AskBankAsync("size").ConfigureAwait(false);
        if (start > Start || start + (ulong)size < Start + (ulong)Size)
        {
            throw new InstallerException(
                $"the chip has flash in 0x{start:x8}..0x{start + (ulong)size:x8}, and {Name} has it in 0x{Start:x8}..0x{Start + (ulong)Size:x8}",
                "name the board that is attached with --board");
        }
    }

    private async Task<uint> AskBankAsync(string key)
    {
        string text = await _session.RunAsync(string.Create(CultureInfo.InvariantCulture, $"dict get [lindex [flash list] {_board.OpenOcdBank}] {key}"), "reach").ConfigureAwait(false);
        return uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
            ? number
            : throw ProbeProblems.Of(OpenOcdSession.Program, _board, "reach", text);
    }
}
