// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Installer.Flash;

namespace Tock.Installer.Tests;

/// <summary>Flash in memory, from which power can be taken at any page, before it is written or in the middle.</summary>
internal sealed class FakeFlash(byte[] bytes, uint start, uint pageSize, string journal) : IBoardFlash
{
    /// <summary>What it holds.</summary>
    internal byte[] Bytes { get; } = bytes;

    /// <summary>The pages that were written, in their order.</summary>
    internal List<uint> Written { get; } = [];

    /// <summary>How many pages can be written until the power goes.</summary>
    internal int PagesUntilCut { get; set; } = int.MaxValue;

    /// <summary>Bytes of the page at which the power goes that are written still; behind them it is erased.</summary>
    internal int BytesOfCutPage { get; set; } = -1;

    /// <summary>A byte of each page that is stuck; -1 for none.</summary>
    internal int StuckByte { get; set; } = -1;

    public string Name => "the flash of the test";

    public uint Start => start;

    public uint Size => (uint)Bytes.Length;

    public uint PageSize => pageSize;

    /// <summary>How many pages are written at once; all of them are erased first then, as st-flash does.</summary>
    public int PagesAtOnce { get; set; } = 1;

    public string JournalPath => journal;

    public Task<byte[]> ReadAsync(uint address, int length, CancellationToken cancellationToken) =>
        Task.FromResult(Bytes.AsSpan((int)(address - start), length).ToArray());

    public Task WritePageAsync(uint address, ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
    {
        Assert.Equal(0u, (address - start) % pageSize);
        Assert.Equal((int)pageSize, page.Length);
        Span<byte> place = Bytes.AsSpan((int)(address - start), page.Length);
        if (Written.Count == PagesUntilCut)
        {
            if (BytesOfCutPage >= 0)
            {
                place.Fill(0xFF);
                page.Span[..BytesOfCutPage].CopyTo(place);
            }

            throw new PowerCutException();
        }

        Written.Add(address);
        page.Span.CopyTo(place);
        if (StuckByte >= 0)
        {
            place[StuckByte] ^= 0x10;
        }

        return Task.CompletedTask;
    }

    public async Task WritePagesAsync(uint address, ReadOnlyMemory<byte> pages, CancellationToken cancellationToken)
    {
        Assert.InRange(pages.Length, (int)pageSize, PagesAtOnce * (int)pageSize);
        if (PagesAtOnce != 1)
        {
            Bytes.AsSpan((int)(address - start), pages.Length).Fill(0xFF);
        }

        for (int offset = 0; offset < pages.Length; offset += (int)pageSize)
        {
            await WritePageAsync(address + (uint)offset, pages.Slice(offset, (int)pageSize), cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
