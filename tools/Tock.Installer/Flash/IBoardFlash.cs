// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Flash;

/// <summary>
/// The flash of one board, wherever it is: a file, an emulated board, a board behind a probe. It is read in any pieces and written in whole
/// pages, each of which is erased for that.
/// </summary>
public interface IBoardFlash : IAsyncDisposable
{
    /// <summary>What to call it in messages.</summary>
    string Name { get; }

    /// <summary>Address of its first byte.</summary>
    uint Start { get; }

    /// <summary>Its size in bytes, a multiple of <see cref="PageSize"/>.</summary>
    uint Size { get; }

    /// <summary>Size of what can be erased at once, in bytes: a power of two.</summary>
    uint PageSize { get; }

    /// <summary>How many pages are best written at once.</summary>
    int PagesAtOnce => 1;

    /// <summary>Where the changes stand that are under way, so that the next run can complete them.</summary>
    string JournalPath { get; }

    /// <summary>Reads bytes.</summary>
    /// <param name="address">Address of the first.</param>
    /// <param name="length">How many.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">They cannot be read.</exception>
    Task<byte[]> ReadAsync(uint address, int length, CancellationToken cancellationToken);

    /// <summary>Writes one page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="page">Its bytes.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">It cannot be written.</exception>
    Task WritePageAsync(uint address, ReadOnlyMemory<byte> page, CancellationToken cancellationToken);

    /// <summary>Writes pages that lie one behind the other, up to <see cref="PagesAtOnce"/>, in any order.</summary>
    /// <param name="address">Address of the first.</param>
    /// <param name="pages">Their bytes.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">They cannot be written.</exception>
    async Task WritePagesAsync(uint address, ReadOnlyMemory<byte> pages, CancellationToken cancellationToken)
    {
        for (uint offset = 0; offset < pages.Length; offset += PageSize)
        {
            await WritePageAsync(address + offset, pages.Slice((int)offset, (int)PageSize), cancellationToken).ConfigureAwait(false);
        }
    }
}
