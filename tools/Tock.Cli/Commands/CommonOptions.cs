// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Building;
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    internal static Option<string> Board()
    {
        Option<string> option = new("--board")
        {
            Description = $"The board: {string.Join(", ", BoardCatalog.All.Select(board => board.Name))}",
            HelpName = "NAME",
            DefaultValueFactory = _ => BoardCatalog.Default.Name,
        };
        option.CompletionSources.Add([.. BoardCatalog.All.Select(board => board.Name)]);
        return option;
    }

    internal static Option<string?> Kernel() => new("--kernel")
    {
        Description = "In place of the board's kernel: the folder of a board project of one's own, or a kernel's ELF file",
        HelpName = "PATH",
    };

    internal static Option<string[]> Applications() => new("--app")
    {
        Description = "An application by its name or the folder of its project, repeatable; without it all of apps/ but those of apps/drivers/ and apps/programs/",
        HelpName = "NAME",
    };

    internal static Option<string?> FlashFile() => new("--flash-file")
    {
        Description = "The board's flash in a file, which tock flash makes",
        HelpName = "FILE",
    };

    internal static Option<string> Configuration() => new("--configuration", "-c")
    {
        Description = "Build configuration: Release or Debug",
        HelpName = "NAME",
        DefaultValueFactory = _ => "Release",
    };

    internal static Option<bool> Json() => new("--json") { Description = "Print the result as JSON on standard output" };

    /// <summary>Refuses a path without characters, as an unset variable of a script makes it.</summary>
    /// <param name="option">The option's name.</param>
    /// <param name="path">Its value, or null when it was not given.</param>
    /// <exception cref="ToolException">The path is empty.</exception>
    internal static void RefuseEmptyPath(string option, string? path)
    {
        if (path is { Length: 0 })
        {
            throw new ToolException($"the path given with {option} is empty", $"{option} FILE", ExitCode.Usage);
        }
    }

    /// <summary>The board of that name with the kernel that is given, or else with the one that the tool brings, if it does.</summary>
    /// <exception cref="ToolException">There is no such board, or no project in that folder.</exception>
    internal static BoardDescription ResolveBoard(string name, CommandContext context, string? kernel) => WithKernel(ResolveBoard(name), context, kernel);

    /// <summary>A board with the kernel that is given, or else with the one that the tool brings, if it does.</summary>
    /// <exception cref="ToolException">There is no project in that folder.</exception>
    internal static BoardDescription WithKernel(BoardDescription board, CommandContext context, string? kernel)
    {
        if (kernel is null)
        {
            return context.Installation.FindKernel(board.Name) is { } brought ? board with { BuiltKernel = brought } : board;
        }

        if (kernel.EndsWith(".elf", StringComparison.Ordinal))
        {
            return File.Exists(kernel)
                ? board with { BuiltKernel = Path.GetFullPath(kernel) }
                : throw new ToolException($"there is no kernel {kernel}", "--kernel FILE.elf, which dotnet build makes of a board project", ExitCode.Usage);
        }

        string project = ProjectFolder.Find(kernel.Contains('/', StringComparison.Ordinal) ? kernel : "./" + kernel)
            ?? throw new ToolException($"there is no board project in '{kernel}'", "--kernel FOLDER, a folder with one .csproj, or --kernel FILE.elf", ExitCode.Usage);
        return board.WithKernel(context.Repository.Relative(project));
    }

    /// <summary>The board of that name.</summary>
    /// <exception cref="ToolException">There is none.</exception>
    internal static BoardDescription ResolveBoard(string name) =>
        BoardCatalog.Find(name) ?? throw new ToolException(
            $"there is no board '{name}'; known: {string.Join(", ", BoardCatalog.All.Select(board => board.Name))}",
            $"use --board {BoardCatalog.Default.Name}",
            ExitCode.Usage);

    /// <summary>The configuration with MSBuild's spelling.</summary>
    /// <exception cref="ToolException">It is neither Release nor Debug.</exception>
    internal static string ResolveConfiguration(string name) => name.ToLowerInvariant() switch
    {
        "release" => "Release",
        "debug" => "Debug",
        _ => throw new ToolException($"there is no build configuration '{name}'", "use Release or Debug", ExitCode.Usage),
    };
}
