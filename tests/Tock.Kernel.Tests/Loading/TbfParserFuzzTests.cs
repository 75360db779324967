// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;
using Tock.Kernel.Loading;

namespace Tock.Kernel.Tests.Loading;

/// <summary>
/// Flash holds anything: the parser may refuse it, but reads nothing outside (a span throws) and promises nothing untrue.
/// </summary>
public sealed class TbfParserFuzzTests
{
    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly uint[] s_edges =
        [0, 1, 2, 3, 4, 12, 15, 16, 20, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFF0, 0xFFFF_FFFC, 0xFFFF_FFFF, 511, 512, 513];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Parse_MutatedHeaders_ReadsNothingOutsideAndKeepsItsPromises(int seed)
    {
        Random random = new(seed);
        byte[][] corpus = [.. Corpus()];
        Dictionary<TbfProblem, int> outcomes = [];
        for (int round = 0; round < 100_000; round++)
        {
            byte[] image = (byte[])corpus[random.Next(corpus.Length)].Clone();
            Mutate(random, image);
            ReadOnlySpan<byte> flash = random.Next(16) == 0 ? image.AsSpan(0, random.Next(image.Length + 1)) : image;
            TbfProblem problem = TbfParser.Parse(flash, out TbfHeader header);
            CheckPromises(flash, problem, header);
            outcomes[problem] = outcomes.GetValueOrDefault(problem) + 1;
        }

        // The corpus has to reach everything the parser itself can say.
        for (TbfProblem problem = TbfProblem.None; problem <= TbfProblem.NoKernelVersion; problem++)
        {
            Assert.True(outcomes.GetValueOrDefault(problem) >= 20, $"{problem} was hardly reached");
        }
    }

    [Fact]
    public void Parse_RandomBytes_ReadsNothingOutsideAndKeepsItsPromises()
    {
        Random random = new(4);
        byte[] bytes = new byte[256];
        for (int round = 0; round < 200_000; round++)
        {
            Span<byte> flash = bytes.AsSpan(0, random.Next(bytes.Length + 1));
            random.NextBytes(flash);
            if (flash.Length >= 16)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(flash, 2);
                BinaryPrimitives.WriteUInt16LittleEndian(flash[2..], (ushort)(random.Next(8, 40) * 4));
                BinaryPrimitives.WriteUInt32LittleEndian(flash[4..], (uint)(random.Next(4, 64) * 4));
                TbfImage.Sign(flash);
            }

            CheckPromises(flash, TbfParser.Parse(flash, out TbfHeader header), header);
        }
    }

    private static IEnumerable<byte[]> Corpus()
    {
        yield return TbfImage.Valid().ToArray();
        yield return new TbfImage { TotalSize = 64 }.ToArray();
        yield return new TbfImage().Main(5).Program(9, 0, 100, 480, 3).KernelVersion(2, 2).Name("fuzz")
            .FixedAddresses(0x2000_4000, 0x2_0100)
            .WriteableFlashRegions(300, 20, 400, 100)
            .Element(6, [2, 0, .. TbfImage.Words(1, 0, 7, 0, 2, 1, 8, 9)])
            .Element(7, [1, 0, 0, 0, 1, 0, 5, 0, 0, 0, 1, 0, 6, 0, 0, 0])
            .Element(10, TbfImage.Words(99)).Element(0x9000, [1, 2, 3, 4, 5]).ToArray();
        yield return new TbfImage { TotalSize = 256 }.Program(0, 16, 5000, 256, 0).KernelVersion().ToArray();
        yield return new TbfImage { TotalSize = 256 }.Name("no entry").KernelVersion().ToArray();
        yield return new TbfImage { TotalSize = 256 }.Main(64).Name("no version").WriteableFlashRegions(128, 128).ToArray();
    }

    private static void Mutate(Random random, byte[] image)
    {
        int headerSize = BinaryPrimitives.ReadUInt16LittleEndian(image.AsSpan(2));
        for (int change = random.Next(0, 4); change > 0; change--)
        {
            int at = random.Next(random.Next(4) == 0 ? 16 : headerSize);
            switch (random.Next(4))
            {
                case 0:
                    image[at] = (byte)random.Next(256);
                    break;
                case 1:
                    image[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(at & ~3), s_edges[random.Next(s_edges.Length)]);
                    break;
                default:
                    BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(at & ~1), (ushort)s_edges[random.Next(s_edges.Length)]);
                    break;
            }
        }

        // A wrong checksum would hide what lies behind it.
        if (random.Next(8) != 0)
        {
            TbfImage.Sign(image);
        }
    }

    /// <summary>What the documentation of TbfHeader and of Parse says, in arithmetic that cannot wrap.</summary>
    private static void CheckPromises(ReadOnlySpan<byte> flash, TbfProblem problem, in TbfHeader header)
    {
        ulong total = header.TotalSize;
        Assert.True(total <= (ulong)flash.Length, "the image reaches past the flash");
        Assert.True(total == 0 || total >= 16, "the next image would begin inside this header");
        Assert.True(total % 4 == 0, "the next image would not be aligned");
        if (problem is TbfProblem.EndOfList)
        {
            Assert.Equal(0u, header.TotalSize);
        }

        if (problem != TbfProblem.None)
        {
            return;
        }

        ulong start = header.HeaderSize;
        Assert.True(start > 16 && start <= total);
        uint sum = 0;
        for (int at = 0; at < (int)start; at += 4)
        {
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(flash[at..]);
        }

        Assert.Equal(0u, sum);
        Assert.True(header.ProtectedSize >= start && header.ProtectedSize < header.BinaryEndOffset);
        Assert.True(header.BinaryEndOffset <= total);
        ulong entry = start + header.InitFunctionOffset;
        Assert.True(entry >= header.ProtectedSize && entry < header.BinaryEndOffset, "the entry point is outside the binary");
        Assert.True(header.NameOffset + (ulong)header.NameLength <= start, "the name leaves the header");
        string name = s_strictUtf8.GetString(flash.Slice((int)header.NameOffset, (int)header.NameLength));
        foreach (char character in name)
        {
            Assert.False(char.IsControl(character), "a control character in the name");
        }

        for (uint i = 0; i < header.WriteableFlashRegionCount; i++)
        {
            TbfElements.FindWriteableFlashRegion(flash[..(int)total], i, out uint offset, out uint size);
            Assert.True(
                offset >= start && offset + (ulong)size <= total, "a writeable flash region leaves the binary");
        }

        Assert.True(header.PermissionsOffset + (16ul * header.PermissionCount) <= start);
        Assert.True(header.StoragePermissionsOffset == 0 || header.StoragePermissionsOffset + 8ul <= start);
    }
}
