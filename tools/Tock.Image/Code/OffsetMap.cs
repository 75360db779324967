// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Code;

/// <summary>Old places in the code and where they are now.</summary>
internal sealed class OffsetMap
{
    private readonly uint[] _offsets;
    private readonly List<CodeRange> _removed = [];

    /// <summary>Makes the map of items that cover the section without gaps.</summary>
    internal OffsetMap(IReadOnlyList<CodeItem> items)
    {
        CodeItem last = items[^1];
        _offsets = new uint[((last.OldOffset + last.OldSize) / 2) + 1];
        foreach (CodeItem item in items)
        {
            if (item.IsUnreachable)
            {
                _removed.Add(new CodeRange(item.OldOffset, item.OldOffset + (uint)item.OldSize));
            }

            for (uint inside = 0; inside < item.OldSize; inside += 2)
            {
                // A place inside a sequence that shrank is its start.
                uint kept = item.Action == CodeAction.Copy ? inside : 0;
                _offsets[(item.OldOffset + inside) / 2] = item.NewOffset + kept;
            }
        }

        _offsets[^1] = (uint)(last.NewOffset + last.NewSize);
    }

    /// <summary>The new size of the section.</summary>
    internal uint Size => _offsets[^1];

    /// <summary>Whether the function at an old place is gone.</summary>
    internal bool IsRemoved(uint offset)
    {
        return _removed.Exists(range => range.Contains(offset));
    }

    /// <summary>Where an old place, up to the end of the section, is now.</summary>
    internal uint this[uint offset]
    {
        get
        {
            if (offset / 2 >= _offsets.Length)
            {
                throw CallRelaxation.Unknown($"something refers to 0x{offset:x}, behind the code");
            }

            return _offsets[offset / 2];
        }
    }
}
