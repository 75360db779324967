// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Text;

namespace Tock.Image.Reports;

/// <summary>The sections and global symbols of a linked image.</summary>
internal sealed class LinkedImage
{
    private readonly Dictionary<string, uint> _sectionSizes = [];
    private readonly Dictionary<string, uint> _symbols = [];

    private LinkedImage()
    {
    }

    /// <summary>Reads an image; an <see cref="ImageException"/> says what is wrong with it.</summary>
    internal static LinkedImage Read(byte[] file, string name)
    {
        ReadOnlySpan<byte> magic = [0x7F, (byte)'E', (byte)'L', (byte)'F', 1, 1];
        if (file.Length < 52 || !file.AsSpan(0, magic.Length).SequenceEqual(magic))
        {
            throw new ImageException("TOCK0405", $"{name} is not a 32-bit ELF file. Delete it and build again.");
        }

        try
        {
            LinkedImage image = new();
            image.ReadTables(file);
            return image;
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new ImageException("TOCK0405", $"{name} is shorter than its tables say. Delete it and build again.");
        }
    }

    /// <summary>Size of a section in bytes, 0 where there is none.</summary>
    internal uint SectionSize(string name)
    {
        return _sectionSizes.GetValueOrDefault(name);
    }

    /// <summary>The value of a symbol; an <see cref="ImageException"/> where the linker script did not set it.</summary>
    internal uint Symbol(string name)
    {
        return _symbols.TryGetValue(name, out uint value)
            ? value
            : throw new ImageException("TOCK0416", $"The linker script does not define {name}. Use the script of the SDK, or define the symbols that it defines.");
    }

    private static uint Word(byte[] file, uint offset)
    {
        return BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)offset, 4));
    }

    private static string Text(byte[] file, uint offset)
    {
        ReadOnlySpan<byte> rest = file.AsSpan((int)offset);
        return Encoding.UTF8.GetString(rest[..rest.IndexOf((byte)0)]);
    }

    private void ReadTables(byte[] file)
    {
        uint headers = Word(file, 32);
        int count = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(48, 2));
        int names = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(50, 2));
        uint nameTable = Word(file, headers + ((uint)names * 40) + 16);
        for (uint index = 0; index < count; index++)
        {
            uint header = headers + (index * 40);
            _sectionSizes[Text(file, nameTable + Word(file, header))] = Word(file, header + 20);
            if (Word(file, header + 4) == 2)
            {
                ReadSymbols(file, Word(file, header + 16), Word(file, header + 20), Word(file, headers + (Word(file, header + 24) * 40) + 16));
            }
        }
    }

    private void ReadSymbols(byte[] file, uint table, uint size, uint names)
    {
        for (uint entry = table; entry < table + size; entry += 16)
        {
            uint name = Word(file, entry);
            if (name != 0)
            {
                _symbols[Text(file, names + name)] = Word(file, entry + 4);
            }
        }
    }
}
