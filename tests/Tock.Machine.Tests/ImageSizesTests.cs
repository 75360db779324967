// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Debugging.Sizes;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The sizes of the parts of real images, against their program headers.</summary>
public sealed class ImageSizesTests
{
    [Theory]
    [InlineData("Tock.Boards.Lm3s6965evb", "lm3s6965evb", "Tock.Kernel")]
    [InlineData("Tock.Boards.Mps2An386", "mps2-an386", "Tock.Kernel")]
    [InlineData("hello", "hello", "C and assembly")]
    [InlineData("heartbeat", "heartbeat", "C and assembly")]
    [InlineData("hello-csharp", "hello-csharp", "Libtock")]
    public async Task Parts_have_together_what_the_image_has(string project, string image, string part)
    {
        string path = Path.Combine(TestTree.Root, "artifacts", "bin", project, "release", image + ".elf");
        IReadOnlyList<SizeEntry> entries = await ImageSizes.ReadAsync(path, addresses => Task.FromResult<IReadOnlyList<string?>>([.. addresses.Select(_ => (string?)null)]));

        (long flash, long ram) = Segments(await File.ReadAllBytesAsync(path));
        Assert.Equal(flash, entries.Sum(entry => entry.Flash));
        Assert.Equal(ram, entries.Sum(entry => entry.Ram));
        Assert.All(entries, entry => Assert.True(entry is { Flash: >= 0, Ram: >= 0 } && entry.Flash + entry.Ram > 0 && entry.Path.All(name => name.Length != 0), $"{entry}"));
        Assert.Contains(entries, entry => entry.Path[0] == part);
    }

    [Fact]
    public async Task Code_of_the_kernel_is_told_by_assembly_type_and_method()
    {
        IReadOnlyList<SizeEntry> entries = await ImageSizes.ReadAsync(TestBoard.KernelElf, addresses => Task.FromResult<IReadOnlyList<string?>>([.. addresses.Select(_ => (string?)null)]));

        Assert.Contains(entries, entry => entry.Path.SequenceEqual(["Tock.Kernel", "Tock.Kernel.Processes.Process", "Exit"]));
        Assert.Contains(entries, entry => entry.Path.SequenceEqual(["Tock.Capsules", "Tock.Capsules.Core.ConsoleDriver", "type table"]));
        Assert.Equal([256, 0], entries.Where(entry => entry.Path is ["vectors"]).SelectMany(entry => new[] { entry.Flash, entry.Ram }));
    }

    // From the format's description: LOAD segments (type 1), physical against virtual address.
    private static (long Flash, long Ram) Segments(byte[] elf)
    {
        int offset = (int)BinaryPrimitives.ReadUInt32LittleEndian(elf.AsSpan(28));
        int size = BinaryPrimitives.ReadUInt16LittleEndian(elf.AsSpan(42));
        int count = BinaryPrimitives.ReadUInt16LittleEndian(elf.AsSpan(44));
        long flash = 0;
        long ram = 0;
        for (int i = 0; i < count; i++)
        {
            Span<byte> header = elf.AsSpan(offset + (i * size));
            uint Word(Span<byte> at, int index) => BinaryPrimitives.ReadUInt32LittleEndian(at[(index * 4)..]);
            if (Word(header, 0) == 1)
            {
                flash += Word(header, 4);
                ram += Word(header, 4) == 0 || Word(header, 2) != Word(header, 3) ? Word(header, 5) : 0;
            }
        }

        return (flash, ram);
    }
}
