// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;

namespace Tock.Cli.Building;

/// <summary>A Tock binary and the file it came from.</summary>
/// <param name="Path">The file.</param>
/// <param name="Contents">What is in it.</param>
public sealed record BinaryFile(string Path, TbfFile Contents)
{
    /// <summary>Reads a Tock binary.</summary>
    /// <exception cref="ToolException">The file cannot be read, or is malformed.</exception>
    public static BinaryFile Read(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ToolException($"cannot read the Tock binary {path}: it is a folder", "give --tbf a .tbf file");
        }

        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot read the Tock binary {path}: {Reason(e)}", "check the path given with --tbf");
        }

        if (bytes.AsSpan().StartsWith("metadata.toml"u8))
        {
            throw new ToolException(
                $"{path} is a TAB, an archive of Tock binaries", "give the .tbf file for cortex-m3 that lies beside it, or is in it (tar -xf)");
        }

        try
        {
            return new BinaryFile(path, TbfReader.Read(bytes));
        }
        catch (ImageException e)
        {
            throw new ToolException($"{path} is not a usable Tock binary: {e.Message}", "build it again, for example with: dotnet build apps/<name>") { Code = "TOCK0613" };
        }
    }

    private static string Reason(Exception e) => e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : e.Message;
}
