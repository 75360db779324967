// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Abi;

/// <summary>A file that follows from the description.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Content">Its text, with line feeds.</param>
public sealed record GeneratedFile(string Path, string Content)
{
    /// <summary>All files that follow from a description.</summary>
    /// <param name="abi">The description.</param>
    /// <param name="root">The repository, from which the examples in the pages are.</param>
    /// <returns>The files.</returns>
    /// <exception cref="IOException">A driver has no example.</exception>
    public static IReadOnlyList<GeneratedFile> From(AbiDescription abi, string root) =>
    [
        new("userland/c/include/tock/abi.h", CHeader.Write(abi)),
        new("userland/asm/include/tock_abi.inc", AssemblyHeader.Write(abi)),
        new("sdk/Tock.Sdk/Targets/Drivers.props", DriverItems.Write(abi)),
        .. CSharpConstants.Write(abi),
        .. ReferencePages.Write(abi),
        .. DriverPages.Write(abi, root),
    ];

    /// <summary>Tells whether the file in the repository is this one.</summary>
    /// <param name="root">The repository.</param>
    /// <returns>True if it is, apart from line ends.</returns>
    public bool IsUpToDate(string root)
    {
        string path = System.IO.Path.Combine(root, Path);
        return File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == Content;
    }
}
