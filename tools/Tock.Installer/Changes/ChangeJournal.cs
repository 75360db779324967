// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.Json;
using Tock.Installer.Flash;

namespace Tock.Installer.Changes;

/// <summary>
/// A change that is under way, kept in a file until it is complete. The file is there whole before the first page is written, and goes after
/// the last has been read back: what is interrupted in between can be completed from it.
/// </summary>
internal static class ChangeJournal
{
    /// <summary>Keeps a change.</summary>
    /// <param name="path">The file.</param>
    /// <param name="change">The change.</param>
    /// <exception cref="InstallerException">The file cannot be written; nothing has been changed then.</exception>
    internal static void Write(string path, FlashChange change)
    {
        string unfinished = path + ".new";
        try
        {
            using (FileStream file = new(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                JsonSerializer.Serialize(file, change, JournalFormat.Default.FlashChange);
                file.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallerException($"the change cannot be noted in {path}, and was not begun: {e.Message}", "make room there, or work on a copy elsewhere");
        }
    }

    /// <summary>Reads what an interrupted run left.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The change; null if none was interrupted.</returns>
    /// <exception cref="InstallerException">The file is not one that this tool wrote.</exception>
    internal static FlashChange? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            FlashChange? change = JsonSerializer.Deserialize(file, JournalFormat.Default.FlashChange);
            if (change is { Description: not null, Pages: not null } && change.Pages.All(page => page is { Before: not null, After: not null }))
            {
                return change;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallerException($"{path}, which says what was interrupted, cannot be read: {e.Message}", "make it readable");
        }

        throw new InstallerException($"{path} should say what was interrupted, but is damaged", $"look whether the applications are in order, then delete {path}");
    }

    /// <summary>Forgets the change.</summary>
    /// <param name="path">The file.</param>
    internal static void Delete(string path) => File.Delete(path);
}
