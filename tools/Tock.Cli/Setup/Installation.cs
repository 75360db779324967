// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Setup;

/// <summary>How this copy of the tool came here: started by the launcher of the source tree, as a part of the SDK package, or installed as a .NET tool.</summary>
public sealed class Installation
{
    private readonly string _folder;
    private readonly bool _isLaunchedFromTree;

    /// <summary>Describes a copy of the tool.</summary>
    /// <param name="folder">Folder of its files.</param>
    /// <param name="isLaunchedFromTree">Whether the launcher of the source tree started it.</param>
    public Installation(string folder, bool isLaunchedFromTree)
    {
        _folder = folder;
        _isLaunchedFromTree = isLaunchedFromTree;
    }

    /// <summary>This process's copy.</summary>
    public static Installation ForProcess() =>
        new(AppContext.BaseDirectory, !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("TOCK_ROOT")));

    /// <summary>Whether the copy brings built kernels, so that it needs no source tree to boot a board.</summary>
    public bool HasKernels => !_isLaunchedFromTree && Directory.Exists(Kernels);

    /// <summary>Whether missing programs may be installed without asking. A person who started the launcher has been told that it does so.</summary>
    public bool MayInstall => !HasKernels;

    private bool IsPartOfSdk => HasKernels && File.Exists(Path.Combine(_folder, "..", "..", "Sdk", "Sdk.props"));

    private string Kernels => Path.Combine(_folder, "kernels");

    /// <summary>The ELF file of the kernel that the copy brings for a board.</summary>
    /// <returns>Its path; null if it brings none.</returns>
    public string? FindKernel(string board)
    {
        string path = Path.Combine(Kernels, board + ".elf");
        return HasKernels && File.Exists(path) ? path : null;
    }

    /// <summary>Puts the command that starts this copy in place of the launcher's, in a text for people.</summary>
    public string Localize(string text)
    {
        if (!HasKernels)
        {
            return text;
        }

        return IsPartOfSdk
            ? text.Replace("./tock run", "dotnet run --", StringComparison.Ordinal)
            : text.Replace("./tock ", "tock ", StringComparison.Ordinal);
    }
}
