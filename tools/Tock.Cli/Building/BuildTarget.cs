// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Building;

/// <summary>Something the tool builds: a project, what it makes, and the folders and files that it is made from.</summary>
/// <param name="Name">For messages.</param>
/// <param name="Project">Path of the project file.</param>
/// <param name="Output">Path of the file that the build makes.</param>
/// <param name="Inputs">Folders and files, relative to the repository root; a missing one is an empty one.</param>
public sealed record BuildTarget(string Name, string Project, string Output, IReadOnlyList<string> Inputs)
{
    // What an application in C# is made of and by, beside the library.
    private static readonly string[] s_csharpInputs = ["corelib", "arch/CortexM/native", "tools/Tock.Fence", "tools/Tock.Image"];

    // What the SDK does to a board; the rest of it is for applications and packages.
    private static readonly string[] s_boardSdk =
    [
        "sdk/Tock.Sdk/Link", "sdk/Tock.Sdk/Sdk/Sdk.props", "sdk/Tock.Sdk/Sdk/Sdk.targets",
        "sdk/Tock.Sdk/Targets/Tock.Fence.targets", "sdk/Tock.Sdk/Targets/Tock.Image.targets", "sdk/Tock.Sdk/Targets/Tock.Run.targets",
    ];

    private static readonly string[] s_commonInputs =
        ["global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "NuGet.config"];

    /// <summary>Whether it is built even if none of its inputs has changed: a kernel of one's own may be made of more.</summary>
    public bool IsAlwaysStale { get; init; }

    /// <summary>The kernel of a board.</summary>
    public static BuildTarget Kernel(Repository repository, Emulation.Boards.BoardDescription board, string configuration) => new(
        $"kernel for {board.Name}",
        Path.Combine(repository.Root, board.KernelProject),
        board.KernelElf(repository.Root, configuration),
        ["boards", Path.GetDirectoryName(board.KernelProject)!, "kernel", "capsules", "chips", "arch", "corelib", "tools/Tock.Fence", "tools/Tock.Image", .. s_boardSdk, .. s_commonInputs])
    {
        IsAlwaysStale = board.KernelImage is not null,
    };

    /// <summary>An application.</summary>
    public static BuildTarget Application(Repository repository, Application application, string configuration) => new(
        application.Name,
        application.Project,
        application.TbfPath(repository, configuration),
        [repository.Relative(Path.GetDirectoryName(application.Project)!), "userland", "tools/Tock.Tbf", .. application.Language == "C#" ? s_csharpInputs : [], "sdk/Tock.Sdk", .. s_commonInputs]);
}
