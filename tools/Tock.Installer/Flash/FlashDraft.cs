// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Flash;

/// <summary>
/// A copy of a board's flash in which a change is drafted, step by step. What one step changes is written before anything of the next.
/// </summary>
internal sealed class FlashDraft
{
    private readonly uint _start;
    private readonly int _pageSize;
    private readonly byte[] _bytes;
    private readonly List<PageWrite> _pages = [];
    private int _steps;

    /// <summary>Begins with what the flash holds.</summary>
    /// <param name="start">Its address.</param>
    /// <param name="pageSize">Its page size in bytes.</param>
    /// <param name="bytes">Its bytes.</param>
    internal FlashDraft(uint start, uint pageSize, ReadOnlySpan<byte> bytes)
    {
        _start = start;
        _pageSize = (int)pageSize;
        _bytes = bytes.ToArray();
    }

    /// <summary>What the flash holds after all steps so far.</summary>
    internal ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Changes bytes, as one step.</summary>
    /// <param name="address">Address of the first.</param>
    /// <param name="bytes">What is to stand there.</param>
    internal void Write(uint address, ReadOnlySpan<byte> bytes)
    {
        int from = (int)(address - _start);
        int end = from + bytes.Length;
        for (int page = from / _pageSize * _pageSize; page < end; page += _pageSize)
        {
            int first = Math.Max(page, from);
            int last = Math.Min(page + _pageSize, end);
            Span<byte> place = _bytes.AsSpan(first, last - first);
            ReadOnlySpan<byte> wanted = bytes[(first - from)..(last - from)];
            if (!place.SequenceEqual(wanted))
            {
                byte[] before = _bytes[page..(page + _pageSize)];
                wanted.CopyTo(place);
                _pages.Add(new PageWrite(_start + (uint)page, before, _bytes[page..(page + _pageSize)], _steps));
            }
        }

        _steps++;
    }

    /// <summary>The steps as a change.</summary>
    /// <param name="description">What it is for.</param>
    internal FlashChange Finish(string description) => new(description, [.. _pages]);
}
