// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Probes;

/// <summary>
/// What this machine keeps of boards behind probes while their flash is changed: one file for each board, beside which a lock keeps other runs out.
/// The note of a change cannot be on the board itself: it says what a page held that is erased at that moment, and room for it would be taken
/// from applications, whose list other tools read.
/// </summary>
public sealed class BoardRecords
{
    private readonly string _folder;

    /// <summary>Records in a folder.</summary>
    /// <param name="folder">The folder; made when it is needed.</param>
    public BoardRecords(string folder)
    {
        _folder = folder;
    }

    /// <summary>Where the changes of a board are noted.</summary>
    /// <param name="board">The board.</param>
    /// <param name="number">The chip's unique number, or the probe's; null if neither is known.</param>
    /// <exception cref="InstallerException">The folder cannot be made.</exception>
    public string JournalOf(ProbedBoard board, string? number)
    {
        ArgumentNullException.ThrowIfNull(board);
        try
        {
            Directory.CreateDirectory(_folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallerException($"changes of boards cannot be noted in {_folder}: {e.Message}", "set XDG_STATE_HOME to a folder that can be written");
        }

        string name = string.Concat($"{board.Name}-{number ?? "only"}".Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' ? character : '_'));
        return Path.Combine(_folder, name + ".journal");
    }

    /// <summary>Keeps other runs out until what is returned is disposed of.</summary>
    /// <param name="board">Name of the board.</param>
    /// <param name="journal">Where its changes are noted.</param>
    /// <exception cref="InstallerException">Another run is at work.</exception>
    public static IDisposable Lock(string board, string journal)
    {
        try
        {
            return new FileStream(journal + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallerException($"{board} is in use by another tock, or its record cannot be written: {e.Message}", "wait until that has ended");
        }
    }
}
