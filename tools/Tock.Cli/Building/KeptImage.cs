// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Sizing;

namespace Tock.Cli.Building;

/// <summary>An image as it was before a build; kept beside the new one, so that their sizes can be compared.</summary>
internal sealed class KeptImage
{
    private readonly (string Path, byte[] Bytes)[] _files;

    private KeptImage((string Path, byte[] Bytes)[] files)
    {
        _files = files;
    }

    /// <summary>Reads what a build is about to replace.</summary>
    /// <param name="output">What the build makes: a kernel's ELF file, or a Tock binary, whose ELF file is beside it.</param>
    internal static KeptImage Read(string output) => new(
    [
        .. ((string[])[Path.ChangeExtension(output, ".elf"), output]).Distinct().Where(File.Exists).Select(path => (path, File.ReadAllBytes(path))),
    ]);

    /// <summary>Keeps it, if the build has made another.</summary>
    internal void KeepIfChanged()
    {
        if (_files.Length == 0 || (File.Exists(_files[0].Path) && File.ReadAllBytes(_files[0].Path).AsSpan().SequenceEqual(_files[0].Bytes)))
        {
            return;
        }

        foreach ((string path, byte[] bytes) in _files)
        {
            File.WriteAllBytes(Path.ChangeExtension(SizedImage.PreviousPath(path), Path.GetExtension(path)), bytes);
        }
    }
}
