// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Flash;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Inspecting;

/// <summary>A file that somebody gave, and what it is by what is in it.</summary>
/// <param name="Path">As it was given.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record InputFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    // More than the flash of any board that is meant, and than an executable with all of its debugging information.
    private const int MaximumSize = 128 * 1024 * 1024;

    /// <summary>The file's name for messages.</summary>
    internal string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ToolException">It cannot be read, or is too large to be what it should be.</exception>
    internal static InputFile Read(string path)
    {
        if (path.Length == 0 || Directory.Exists(path))
        {
            throw new ToolException(path.Length == 0 ? "the name of the file is empty" : $"cannot read {path}: it is a folder", "give the name of a file", ExitCode.Usage);
        }

        try
        {
            // By its length and no further: a device has no end.
            using FileStream stream = File.OpenRead(path);
            using MemoryStream bytes = new();
            byte[] part = new byte[64 * 1024];
            while (stream.Read(part) is > 0 and int count)
            {
                bytes.Write(part, 0, count);
                if (bytes.Length > MaximumSize)
                {
                    throw new ToolException($"{path} has more than {MaximumSize} bytes, which no image for these boards has", "check the name of the file");
                }
            }

            return new InputFile(path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            string reason = e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message;
            throw new ToolException($"cannot read {path}: {reason}", "check the name of the file");
        }
    }

    /// <summary>What the file is.</summary>
    /// <param name="place">Where its applications are; not null if it has to be an image of flash.</param>
    /// <exception cref="ToolException">It is of no kind that is known.</exception>
    internal ImageKind FindKind(FlashPlace place)
    {
        ReadOnlySpan<byte> bytes = Bytes.Span;
        if (bytes.StartsWith("\u007fELF"u8))
        {
            return ImageKind.Elf;
        }

        if (TabReader.IsTab(bytes))
        {
            return ImageKind.Tab;
        }

        if (bytes.Length >= TbfFile.BaseHeaderSize && BinaryPrimitives.ReadUInt16LittleEndian(bytes) == TbfFile.FormatVersion && !place.IsGiven)
        {
            // Of a list, the first is shorter than the file; a file that is cut off is longer.
            return BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) >= (uint)bytes.Length ? ImageKind.Tbf : ImageKind.Flash;
        }

        return place.Find(Bytes) is not null
            ? ImageKind.Flash
            : throw new ToolException(
                $"{Path} is none of the files that are known: it is no ELF, TBF or TAB, and no application was found in it as in an image of flash",
                "if it is an image of flash, say where its applications begin: --board NAME, or --applications OFFSET");
    }
}
