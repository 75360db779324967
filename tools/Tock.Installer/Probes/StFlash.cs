// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Installer.Flash;
using Tock.Tbf.Flash;

namespace Tock.Installer.Probes;

/// <summary>
/// The flash of an STM32 behind an ST-Link, by st-flash (stlink-tools), which is run once for each thing that is done. It halts the board for that
/// and lets it run again; having written, it would start it in the middle of what it wrote, so it is told to reset the board.
/// </summary>
public sealed partial class StFlash : IBoardFlash
{
    /// <summary>Name of the program.</summary>
    internal const string Program = "st-flash";

    // Chips with sectors of several sizes: the smallest is said, and the largest has eight times its size.
    private static readonly uint[] s_smallestSectors = [16 * 1024, 32 * 1024];

    private const uint LargestSector = 8;

    private readonly ProbedBoard _board;
    private readonly ProbeFiles _files = new();
    private IDisposable? _lock;

    private StFlash(ProbedBoard board)
    {
        _board = board;
    }

    /// <inheritdoc/>
    public string Name => _board.Name;

    /// <inheritdoc/>
    public uint Start => _board.Flash.Start;

    /// <inheritdoc/>
    public uint Size => _board.Flash.Size;

    /// <inheritdoc/>
    public uint PageSize => _board.PageSize;

    // So many that starting the program hardly counts, and so few that progress is seen.
    /// <inheritdoc/>
    public int PagesAtOnce => 16;

    /// <inheritdoc/>
    public string JournalPath { get; private set; } = string.Empty;

    /// <summary>Opens the flash of an attached board.</summary>
    /// <param name="board">The board.</param>
    /// <param name="records">Where changes are noted.</param>
    /// <exception cref="InstallerException">It cannot be reached, or is another board.</exception>
    public static async Task<StFlash> OpenAsync(ProbedBoard board, BoardRecords records)
    {
        ArgumentNullException.ThrowIfNull(board);
        ArgumentNullException.ThrowIfNull(records);
        StFlash flash = new(board);
        try
        {
            // The first thing read says what chip it is, so it is read even if nothing in it is asked for.
            const uint Word = 4;
            FlashArea place = board.ChipNumber ?? new FlashArea(board.Flash.Start, Word);
            (byte[] bytes, string said) = await flash.ReadAsync(place.Start, (int)place.Size).ConfigureAwait(false);
            flash.CheckChip(said);
            flash.JournalPath = records.JournalOf(board, board.ChipNumber is null ? board.Serial : Convert.ToHexStringLower(bytes));
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
        return (await ReadAsync(address, length).ConfigureAwait(false)).Bytes;
    }

    /// <inheritdoc/>
    public Task WritePageAsync(uint address, ReadOnlyMemory<byte> page, CancellationToken cancellationToken) => WritePagesAsync(address, page, cancellationToken);

    /// <inheritdoc/>
    public async Task WritePagesAsync(uint address, ReadOnlyMemory<byte> pages, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await File.WriteAllBytesAsync(_files.Write, pages, cancellationToken).ConfigureAwait(false);
        await RunAsync($"write 0x{address:x8} of", "--reset", "write", _files.Write, $"0x{address:x8}").ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _lock?.Dispose();
        _files.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(byte[] Bytes, string Said)> ReadAsync(uint address, int length)
    {
        string said = await RunAsync("read", "read", _files.Read, $"0x{address:x8}", $"0x{length:x}").ConfigureAwait(false);
        return (_files.Take(length) ?? throw ProbeProblems.Of(Program, _board, "read", said), said);
    }

    private async Task<string> RunAsync(string what, params string[] arguments)
    {
        string[] probe = _board.Serial is { } serial ? ["--serial", serial] : [];
        ProgramRun run = await ProbeProgram.RunAsync(Program, [.. probe, .. arguments]).ConfigureAwait(false);
        return run.ExitCode == 0 ? run.Said : throw ProbeProblems.Of(Program, _board, what, run.Said);
    }

    // st-flash erases the page that an address is in, however large it is: a description with smaller pages would cost the neighbours.
    private void CheckChip(string said)
    {
        Match chip = ChipLine().Match(said);
        if (!chip.Success)
        {
            throw ProbeProblems.Of(Program, _board, "tell the chip of", said);
        }

        uint flash = Number(chip.Groups["flash"]) * 1024;
        uint page = Number(chip.Groups["page"]) * (chip.Groups["unit"].Value == "KiB" ? 1024u : 1);
        uint largest = s_smallestSectors.Contains(page) ? page * LargestSector : page;
        if (flash < Size || PageSize % largest != 0)
        {
            throw new InstallerException(
                string.Create(CultureInfo.InvariantCulture, $"the chip has {flash / 1024} KiB of flash in pages of up to {largest} bytes, and {Name} has {Size / 1024} KiB in pages of {PageSize}"),
                "name the board that is attached with --board, or mend its description");
        }
    }

    private static uint Number(Group group) => uint.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@": [0-9]+ KiB SRAM, (?<flash>[0-9]{1,6}) KiB flash in at least (?<page>[0-9]{1,6}) (?<unit>KiB|byte) pages")]
    private static partial Regex ChipLine();
}
