// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Installer.Flash;

namespace Tock.Installer.Changes;

/// <summary>Carries out changes of a board's flash so that each happens wholly or not at all, whatever interrupts it.</summary>
public static class FlashChanger
{
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
        SortedDictionary<uint, byte[]> last = [];
        foreach (PageWrite page in change.Pages)
        {
            last[page.Address] = page.After;
        }

        int written = 0;
        foreach (List<PageWrite> run in RunsOf(change.Pages, flash.PagesAtOnce, (page, next) => next.Step == page.Step && next.Address == page.Address + flash.PageSize))
        {
            try
            {
                await flash.WritePagesAsync(run[0].Address, Join(run.Select(page => page.After)), cancellationToken).ConfigureAwait(false);
            }
            catch (InstallerException)
            {
                await NoteFoundAsync(flash, change).ConfigureAwait(false);
                throw;
            }

            written += run.Count;
            progress?.Report(written);
        }

        foreach ((uint address, byte[] found) in await ReadAsync(flash, last.Keys, cancellationToken).ConfigureAwait(false))
        {
            byte[] wanted = last[address];
            if (!found.AsSpan().SequenceEqual(wanted))
            {
                await NoteFoundAsync(flash, change).ConfigureAwait(false);
                int at = found.AsSpan().CommonPrefixLength(wanted);
                throw new InstallerException(
                    $"{flash.Name} does not read back what was written: at 0x{address + (uint)at:x8} stands 0x{found[at]:x2} and not 0x{wanted[at]:x2}",
                    "run the command again, which completes the change; if that does not help the flash is worn out or protected");
            }
        }
    }

    /// <summary>
    /// Notes what a write that failed has left, be it what it may: the next run begins with that. If it has left all as it was, as of flash that is protected,
    /// the change is forgotten.
    /// </summary>
    private static async Task NoteFoundAsync(IBoardFlash flash, FlashChange change)
    {
        try
        {
            ILookup<uint, PageWrite> turns = change.Pages.ToLookup(page => page.Address);
            Dictionary<uint, byte[]> found = (await ReadAsync(flash, turns.Select(turn => turn.Key).Order(), CancellationToken.None).ConfigureAwait(false))
                .ToDictionary(page => page.Address, page => page.Bytes);
            if (turns.All(turn => found[turn.Key].AsSpan().SequenceEqual(turn.First().Before)))
            {
                ChangeJournal.Delete(flash.JournalPath);
                return;
            }

            ChangeJournal.Write(flash.JournalPath, change with { Pages = [.. change.Pages.Select(page => page with { Before = found[page.Address] })] });
        }
        catch (InstallerException)
        {
            // It has gone away altogether. Then it holds something between before and after.
        }
    }

    /// <summary>
    /// A page holds what one of its turns found or left. Where it was cut short a byte can be on its way: from what was there to an erased one, by
    /// bits that are set, and from that to what comes, by bits that are cleared.
    /// </summary>
    private static async Task RefuseForeignAsync(IBoardFlash flash, FlashChange change, CancellationToken cancellationToken)
    {
        bool isOfThisFlash = change.Pages.All(page => page.Address >= flash.Start && page.Address - flash.Start <= flash.Size - flash.PageSize
            && page.Before.Length == flash.PageSize && page.After.Length == flash.PageSize);
        if (isOfThisFlash)
        {
            ILookup<uint, PageWrite> turns = change.Pages.ToLookup(page => page.Address);
            IReadOnlyList<(uint Address, byte[] Bytes)> pages = await ReadAsync(flash, turns.Select(turn => turn.Key).Order(), cancellationToken).ConfigureAwait(false);
            isOfThisFlash = pages.All(page => CanHaveCome(page.Bytes, turns[page.Address]));
        }

        if (!isOfThisFlash)
        {
            throw new InstallerException(
                $"\"{change.Description}\" was interrupted, but {flash.Name} has been changed since then: it cannot be completed",
                $"put back the flash that {flash.JournalPath} belongs to, or delete that file to go on with what is there");
        }
    }

    private static bool CanHaveCome(byte[] found, IEnumerable<PageWrite> turns)
    {
        PageWrite[] all = [.. turns];
        for (int at = 0; at < found.Length; at++)
        {
            byte value = found[at];
            if (!all.Any(turn => (value & turn.Before[at]) == turn.Before[at] || (value & turn.After[at]) == turn.After[at]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads pages, those that lie one behind the other at once.</summary>
    private static async Task<IReadOnlyList<(uint Address, byte[] Bytes)>> ReadAsync(IBoardFlash flash, IEnumerable<uint> addresses, CancellationToken cancellationToken)
    {
        List<(uint Address, byte[] Bytes)> pages = [];
        foreach (List<uint> run in RunsOf(addresses, int.MaxValue, (page, next) => next == page + flash.PageSize))
        {
            byte[] bytes = await flash.ReadAsync(run[0], run.Count * (int)flash.PageSize, cancellationToken).ConfigureAwait(false);
            pages.AddRange(run.Select(address => (address, bytes.AsSpan((int)(address - run[0]), (int)flash.PageSize).ToArray())));
        }

        return pages;
    }

    private static IEnumerable<List<T>> RunsOf<T>(IEnumerable<T> items, int most, Func<T, T, bool> follows)
    {
        List<T> run = [];
        foreach (T item in items)
        {
            if (run.Count == most || (run.Count != 0 && !follows(run[^1], item)))
            {
                yield return run;
                run = [];
            }

            run.Add(item);
        }

        if (run.Count != 0)
        {
            yield return run;
        }
    }

    private static byte[] Join(IEnumerable<byte[]> parts) => [.. parts.SelectMany(part => part)];
}
