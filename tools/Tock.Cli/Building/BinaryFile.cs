// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Building;

/// <summary>A Tock binary and the file it came from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Contents">What is in it.</param>
public sealed record BinaryFile(string Path, TbfFile Contents)
{
    // What the processors of all boards run.
    private const string Architecture = "cortex-m3";

    /// <summary>The ELF file that it was made from, if that stands beside it under its name; else null.</summary>
    public string? ElfPath => System.IO.Path.ChangeExtension(Path, ".elf") is { } elf && File.Exists(elf) ? elf : null;

    /// <summary>Reads a Tock binary, or the one that boards can run of a bundle (TAB).</summary>
    /// <exception cref="ToolException">The file cannot be read, or is malformed.</exception>
    public static BinaryFile Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ToolException($"cannot read the Tock binary {path}: it is a folder", "name a Tock binary (.tbf) or a bundle (.tab)");
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot read the Tock binary {path}: {Reason(e)}", "name a Tock binary (.tbf) or a bundle (.tab)");
        }

        try
        {
            return new BinaryFile(path, TabReader.IsTab(bytes) ? OfBundle(path, TabReader.Read(bytes)) : TbfReader.Read(bytes));
        }
        catch (ImageException e)
        {
            throw new ToolException($"{path} is not a usable Tock binary: {e.Message}", "build it again, for example with: dotnet build apps/<name>") { Code = "TOCK0613" };
        }
    }

    private static TbfFile OfBundle(string path, TabFile tab) => tab.Find(Architecture)?.ReadBinary()
        ?? throw new ToolException(
            $"{path} has no binary for {Architecture}, only {string.Join(", ", tab.Members.Select(member => member.Name))}",
            $"build the application for {Architecture}, or give one of them as a .tbf file");

    private static string Reason(Exception e) => e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message;
}
