// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Elf;
using Tock.Userland.Tests.Host;
using Xunit;

namespace Tock.Userland.Tests;

/// <summary>How the table that exceptions are thrown by says what sort each frame is of.</summary>
public sealed class FrameSortTests
{
    private const int LayoutsOffset = 30;
    private const int StartsOffset = 32;
    private const int FramesOffset = 34;

    [Theory]
    [InlineData("frames", 129, int.MaxValue, true)]
    [InlineData("values", 1, 128, false)]
    public void Frames_OfMoreSortsThanAByteHolds_HaveTwo(string group, int fewest, int most, bool isLong)
    {
        ElfImage image = ElfImage.Read(File.ReadAllBytes(Path.ChangeExtension(BoardResults.Application(group), ".elf")));
        ElfSymbol table = image.GetSymbols().Single(symbol => symbol.Name == "tock_exception_tables");
        ElfSegment segment = image.Segments.Single(candidate => table.Value - candidate.VirtualAddress < candidate.FileSize);
        byte[] bytes = image.GetBytes(segment).Slice((int)(table.Value - segment.VirtualAddress), (int)table.Size).ToArray();

        Assert.InRange((Half(StartsOffset) - Half(LayoutsOffset)) / sizeof(uint), fewest, most);
        Assert.Equal(isLong, (Half(FramesOffset) & 1) != 0);

        int Half(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(offset));
    }
}
