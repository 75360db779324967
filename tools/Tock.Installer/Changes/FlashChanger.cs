// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Installer.Flash;

namespace Tock.Installer.Changes;

/// <summary>Carries out changes of a board's flash so that each happens wholly or not at all, whatever interrupts it.</summary>
public static class FlashChanger
{
    private const byte Erased = 0xFF;

    /// <summary>Completes what an earlier run began and could not end. Every command does that before it looks at the flash.</summary>
    /// <param name="flash">The flash.</param>
    /// <param name="cancellationToken">Ends it early; the next run completes it then.</param>
    /// <returns>What was completed; null if nothing had been interrupted.</returns>
    /// <exception cref="InstallerException">The flash holds neither what was there before nor what was to come.</exception>
    public static async Task<string?> RecoverAsync(IBoardFlash flash, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(flash);
        if (ChangeJournal.Read(flash.JournalPath) is not { } change)
        {
            return null;
        }

        await RefuseForeignAsync(flash, change, cancellationToken).ConfigureAwait(false);
        await WriteAsync(flash, change, null, cancellationToken).ConfigureAwait(false);
        ChangeJournal.Delete(flash.JournalPath);
        return change.Description;
    }

    /// <summary>Carries out a change and reads it back.</summary>
    /// <param name="flash">The flash; <see cref="RecoverAsync"/> has been called.</param>
    /// <param name="change">The change.</param>
    /// <param name="progress">Told how many pages are written.</param>
    /// <param name="cancellationToken">Ends it early; the next run completes it then.</param>
    /// <exception cref="InstallerException">It could not be carried out, or does not read back.</exception>
    public static async Task ApplyAsync(IBoardFlash flash, FlashChange change, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(flash);
        ArgumentNullException.ThrowIfNull(change);
        if (change.IsEmpty)
        {
            return;
        }

        ChangeJournal.Write(flash.JournalPath, change);
        await WriteAsync(flash, change, progress, cancellationToken).ConfigureAwait(false);
        ChangeJournal.Delete(flash.JournalPath);
    }

    private static async Task WriteAsync(IBoardFlash flash, FlashChange change, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        Dictionary<uint, byte[]> last = [];
        int written = 0;
        foreach (PageWrite page in change.Pages)
        {
            await flash.WritePageAsync(page.Address, page.After, cancellationToken).ConfigureAwait(false);
            last[page.Address] = page.After;
            progress?.Report(++written);
        }

        foreach ((uint address, byte[] wanted) in last)
        {
            byte[] found = await flash.ReadAsync(address, wanted.Length, cancellationToken).ConfigureAwait(false);
            if (!found.AsSpan().SequenceEqual(wanted))
            {
                int at = found.AsSpan().CommonPrefixLength(wanted);
                throw new InstallerException(
                    $"{flash.Name} does not read back what was written: at 0x{address + (uint)at:x8} stands 0x{found[at]:x2} and not 0x{wanted[at]:x2}",
                    "run the command again, which completes the change; if that does not help the flash is worn out or protected");
            }
        }
    }

    /// <summary>A page holds what one of its turns found or left, or where it was cut short a mixture of the two and of erased bytes.</summary>
    private static async Task RefuseForeignAsync(IBoardFlash flash, FlashChange change, CancellationToken cancellationToken)
    {
        foreach (IGrouping<uint, PageWrite> turns in change.Pages.GroupBy(page => page.Address))
        {
            PageWrite first = turns.First();
            bool isOfThisFlash = turns.Key >= flash.Start && turns.Key - flash.Start <= flash.Size - flash.PageSize
                && turns.All(turn => turn.Before.Length == flash.PageSize && turn.After.Length == flash.PageSize);
            byte[] found = isOfThisFlash ? await flash.ReadAsync(turns.Key, first.After.Length, cancellationToken).ConfigureAwait(false) : [];
            for (int at = 0; at < found.Length && isOfThisFlash; at++)
            {
                isOfThisFlash = found[at] == Erased || turns.Any(turn => found[at] == turn.Before[at] || found[at] == turn.After[at]);
            }

            if (!isOfThisFlash)
            {
                throw new InstallerException(
                    $"\"{change.Description}\" was interrupted, but {flash.Name} has been changed since then: it cannot be completed",
                    $"put back the flash that {flash.JournalPath} belongs to, or delete that file to go on with what is there");
            }
        }
    }
}
