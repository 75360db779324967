// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using Tock.Emulation.Boards;
using Tock.Observation;
using Tock.Observation.Kernels;
using Tock.Observation.Memory;

namespace Tock.Web.Tests.Observation;

/// <summary>The objects of a kernel in copies of memory, which may be of a moment at which they make no sense.</summary>
public sealed class KernelObjectTests
{
    private const uint Arena = 0x2000_0000;
    private const uint Table = 0x100;
    private const uint ArrayFlags = 0x8000_0001;

    [Fact]
    public void Objects_are_found_one_behind_the_other()
    {
        IReadOnlyList<KernelObject> objects = Walk(flags: 0, size: 12, arena: [Table, 7, Table, 8]);
        Assert.Equal([(Arena, 8u), (Arena + 8, 8u)], objects.Select(item => (item.Address, item.Size)));
    }

    [Theory]
    [InlineData(0u, 0u)]
    [InlineData(0u, 4u)]
    [InlineData(0u, 0x8000_0000u)]
    [InlineData(0u, 24u)]
    [InlineData(ArrayFlags, 0xFFFF_FFF0u)]
    public void An_object_of_an_impossible_size_ends_the_walk(uint flags, uint size)
    {
        ObservationException e = Assert.Throws<ObservationException>(() => Walk(flags, size, [Table, 7, Table, 8]));
        Assert.Contains("do not end where its arena does", e.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<KernelObject> Walk(uint flags, uint size, uint[] arena)
    {
        MemoryImage image = new((new MemoryRange(Table, 8), Bytes(flags, size)), (new MemoryRange(Arena, (uint)arena.Length * 4), Bytes(arena)));
        return KernelObject.Walk(image, [], Arena, Arena + ((uint)arena.Length * 4));
    }

    private static ReadOnlyMemory<byte> Bytes(params uint[] words)
    {
        byte[] bytes = new byte[words.Length * 4];
        for (int i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), words[i]);
        }

        return bytes;
    }
}
