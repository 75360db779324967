// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Reachability;

/// <summary>
/// The words before a table of a type that say where its objects have references; see System.Runtime.Heap.TypeTable for the form. Tables
/// of types of which no object is made have none, so what stands there is looked at.
/// </summary>
internal static class ReferenceList
{
    private const uint ReferencesFlag = 0x01000000;
    private const uint ComponentSizeFlag = 0x80000000;
    private const uint BaseSizeOffset = 4;
    private const uint Word = 4;
    private const uint SeriesSize = 8;

    /// <summary>The size of the words; 0 if there are none.</summary>
    /// <param name="section">The section.</param>
    /// <param name="table">Where the table is.</param>
    /// <param name="room">How much there can be.</param>
    internal static uint SizeBefore(ObjectSection section, uint table, uint room)
    {
        uint flags = (uint)section.ReadWord(table);
        if ((flags & ReferencesFlag) == 0 || room < 3 * Word)
        {
            return 0;
        }

        int count = section.ReadWord(table - Word);
        long size = count >= 0 ? Word + ((long)count * SeriesSize) : (2 * Word) - ((long)count * Word);
        bool isList = size <= room && (count > 0 ? AreSeries(section, table, count, (flags & ComponentSizeFlag) != 0) : count < 0 && AreRuns(section, table, -count));
        return isList ? (uint)size : 0;
    }

    // From the table down: where a series begins, and its length minus the size of the object.
    private static bool AreSeries(ObjectSection section, uint table, int count, bool isArray)
    {
        uint baseSize = (uint)section.ReadWord(table + BaseSizeOffset);
        for (uint series = table - Word - SeriesSize; count > 0; series -= SeriesSize, count--)
        {
            uint start = (uint)section.ReadWord(series + Word);
            uint length = (uint)section.ReadWord(series) + baseSize;
            bool isInside = start >= Word && start < baseSize && length <= baseSize - start && ((start | length) & 3) == 0;
            if (!isInside || (length == 0 && !isArray))
            {
                return false;
            }
        }

        return true;
    }

    // From the table down: where the first element begins, then for each run the number of references and the bytes to the next.
    private static bool AreRuns(ObjectSection section, uint table, int count)
    {
        uint start = (uint)section.ReadWord(table - (2 * Word));
        bool isList = start is >= 8 and < 0x1000 && (start & 3) == 0;
        for (uint run = table - (3 * Word); isList && count > 0; run -= Word, count--)
        {
            uint word = (uint)section.ReadWord(run);
            isList = (word & 0xFFFF) != 0 && ((word >> 16) & 3) == 0;
        }

        return isList;
    }
}
