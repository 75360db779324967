// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Console;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;
using Tock.Tbf.Reports;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Inspecting;

/// <summary>Shows what is in a file, as text with a drawing of the memory that it is an image of, or as JSON.</summary>
/// <param name="console">Where to.</param>
/// <param name="asJson">Whether as JSON.</param>
internal sealed class Inspector(ToolConsole console, bool asJson)
{
    /// <summary>Shows a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="place">What was said of an image of flash.</param>
    internal void Show(InputFile file, FlashPlace place)
    {
        switch (file.FindKind(place))
        {
            case ImageKind.Elf:
                ShowElf(file);
                break;
            case ImageKind.Tab:
                ShowTab(file);
                break;
            case ImageKind.Tbf:
                ShowBinary(file);
                break;
            default:
                ShowFlash(file, place);
                break;
        }
    }

    private void ShowBinary(InputFile file)
    {
        TbfFile binary = TbfReader.Read(file.Bytes);
        BinaryReport report = BinaryReport.Of(binary);
        if (asJson)
        {
            ReportJson.Write(console, new { file = file.Path, kind = ImageKind.Tbf, binary = report });
            return;
        }

        WriteLines($"{file.Name}: Tock binary", report.Lines());
        if (!binary.IsPadding)
        {
            MemoryMap.Draw(console.Drawing, "The file, byte by byte", Maps.OfBinary(binary), binary.TotalSize);
        }
    }

    private void ShowTab(InputFile file)
    {
        TabFile tab = TabReader.Read(file.Bytes);
        TabReport report = TabReport.Of(tab);
        if (asJson)
        {
            ReportJson.Write(console, new { file = file.Path, kind = ImageKind.Tab, bundle = report });
            return;
        }

        WriteLines($"{file.Name}: bundle of {(tab.Members.Count == 1 ? "1 Tock binary" : $"{tab.Members.Count} Tock binaries")}", report.Lines());
        for (int index = 0; index < tab.Members.Count; index++)
        {
            if (report.Members[index].Problem is null && tab.Members[index].ReadBinary() is { IsPadding: false } binary)
            {
                MemoryMap.Draw(console.Drawing, tab.Members[index].Name, Maps.OfBinary(binary), binary.TotalSize);
            }
        }
    }

    private void ShowElf(InputFile file)
    {
        ElfImage image = ElfImage.Read(file.Bytes);
        ElfReport report = ElfReport.Of(image);
        if (asJson)
        {
            ReportJson.Write(console, new { file = file.Path, kind = ImageKind.Elf, elf = report });
            return;
        }

        WriteLines($"{file.Name}: executable of {(RamArea.OfKernel(image) is null ? "an application" : "a kernel")}", report.Lines());
        IReadOnlyList<MapRegion> flash = Maps.OfFlash(image, report.ProcessMemory is not null);
        IReadOnlyList<MapRegion> ram = Maps.OfRam(image);
        DrawAll("Flash, as linked", flash);
        DrawAll("RAM, as linked", ram);
    }

    private void ShowFlash(InputFile file, FlashPlace place)
    {
        FlashDump dump = place.Require(file);
        FlashReport report = FlashReport.Of(dump);
        if (asJson)
        {
            ReportJson.Write(console, new { file = file.Path, kind = ImageKind.Flash, flash = report });
            return;
        }

        int applications = dump.Contents.Items.Count(item => item.File is { IsPadding: false });
        WriteLines($"{file.Name}: image of flash with {applications} application{(applications == 1 ? string.Empty : "s")}", report.Lines());
        MemoryMap.Draw(console.Drawing, "Flash", Maps.OfImage(dump, file.Bytes), (ulong)(dump.Base ?? 0) + (uint)file.Bytes.Length);
    }

    private void DrawAll(string title, IReadOnlyList<MapRegion> regions)
    {
        if (regions.Count != 0)
        {
            MemoryMap.Draw(console.Drawing, title, regions, regions[^1].End);
        }
    }

    private void WriteLines(string title, IEnumerable<string> lines)
    {
        console.Results.WriteLine(title);
        foreach (string line in lines)
        {
            console.Results.WriteLine(line.Length == 0 ? line : $"  {line}");
        }
    }
}
