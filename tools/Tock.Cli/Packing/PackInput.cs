// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Inspecting;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Packing;

/// <summary>A file that becomes a binary of a bundle: <c>FILE</c> or <c>FILE,ARCHITECTURE</c>.</summary>
/// <param name="File">The file: a linked application, or a Tock binary that goes in as it is.</param>
/// <param name="Architecture">For which architecture it is, if that was said.</param>
internal sealed record PackInput(InputFile File, string? Architecture)
{
    /// <summary>Whether it is a linked application, of which a Tock binary is to be made.</summary>
    internal bool IsElf => File.Bytes.Span.StartsWith("\u007fELF"u8);

    /// <summary>Reads an input.</summary>
    /// <param name="text">As it was given.</param>
    internal static PackInput Read(string text)
    {
        int comma = text.LastIndexOf(',');
        return comma < 0 || System.IO.File.Exists(text)
            ? new PackInput(InputFile.Read(text), null)
            : new PackInput(InputFile.Read(text[..comma]), text[(comma + 1)..]);
    }

    /// <summary>The Tock binary of it.</summary>
    /// <param name="options">What the file does not say.</param>
    internal TbfFile Build(ApplicationOptions options) =>
        IsElf ? OfElf(image => TbfReader.Read(ApplicationBuilder.FromElf(image, options))) : Read();

    /// <summary>The Tock binary that it is.</summary>
    internal TbfFile Read()
    {
        try
        {
            return TbfReader.Read(File.Bytes);
        }
        catch (TbfException e)
        {
            throw new ToolException($"{File.Path} is neither a linked application (ELF) nor a usable Tock binary: {e.Message}", "give the application's ELF file");
        }
    }

    /// <summary>For which architecture it is.</summary>
    internal string FindArchitecture() => Architecture
        ?? (IsElf
            ? OfElf(image => TabMember.ArchitectureOf(image, File.Path))
            : throw new ToolException($"{File.Path} does not say for which architecture it is", $"write it behind the name: {File.Path},cortex-m3", ExitCode.Usage));

    private T OfElf<T>(Func<ElfImage, T> make)
    {
        try
        {
            return make(ElfImage.Read(File.Bytes));
        }
        catch (ElfException e)
        {
            throw new ToolException($"no application can be made of {File.Path}: {e.Message}", "link it again, or give another file");
        }
    }
}
