// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Text.Json;
using Tock.Cli.Building;
using Tock.Cli.Setup;
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary><c>tock build</c>: builds a board's kernel and applications.</summary>
internal static class BuildCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        Option<string> board = CommonOptions.Board();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<string[]> applications = CommonOptions.Applications();
        Option<bool> capsules = new("--capsules") { Description = "Also list what each capsule and driver of a device takes of flash and RAM; boots the kernel in the emulator to see" };
        Option<bool> json = CommonOptions.Json();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("build", "Build a board's kernel and the applications") { board, kernel, applications, capsules, json, configuration };
        command.SetAction(async (parsed, _) =>
        {
            await BuildAsync(
                context,
                ResolveBoard(context, parsed.GetValue(board)!, parsed.GetValue(kernel)),
                parsed.GetValue(applications) ?? [],
                CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!),
                parsed.GetValue(json),
                parsed.GetValue(capsules)).ConfigureAwait(false);
            return (int)ExitCode.Success;
        });
        return command;
    }

    private static BoardDescription ResolveBoard(CommandContext context, string name, string? kernel)
    {
        BoardDescription board = CommonOptions.ResolveBoard(name, context, kernel);
        return board.BuiltKernel is null || kernel is null
            ? board with { BuiltKernel = null }
            : throw new ToolException($"{kernel} is built already", "--kernel FOLDER, a folder with one .csproj", ExitCode.Usage);
    }

    private static async Task BuildAsync(
        CommandContext context, BoardDescription board, IReadOnlyList<string> names, string configuration, bool json, bool listsCapsules)
    {
        Repository repository = context.Repository;
        IReadOnlyList<Application> applications = ApplicationCatalog.Select(ApplicationCatalog.Load(repository), names);
        List<BuildTarget> targets = [BuildTarget.Kernel(repository, board, configuration)];
        targets.AddRange(applications.Select(application => BuildTarget.Application(repository, application, configuration)));
        foreach (string line in await context.Builder.BuildAsync(targets, configuration, always: true).ConfigureAwait(false))
        {
            context.Console.Detail(line);
        }

        string kernelPath = board.KernelElf(repository.Root, configuration);
        KernelSize kernel = KernelSize.Read(kernelPath, board);
        CapsuleObjects? made = null;
        if (listsCapsules)
        {
            await context.Setup.EnsureAsync([RequiredTool.Emulator]).ConfigureAwait(false);
            made = await CapsuleObjects.MeasureAsync(board, kernelPath).ConfigureAwait(false);
        }

        IReadOnlyList<CapsuleSize> capsules = made is null ? [] : CapsuleSize.Read(kernelPath, made);
        BinaryFile[] binaries = [.. applications.Select(application => BinaryFile.Read(application.TbfPath(repository, configuration)))];
        if (json)
        {
            var result = new
            {
                board = board.Name,
                configuration,
                kernel = new { path = kernelPath, flash = kernel.Flash, ram = kernel.Ram },
                bootArena = made is null ? null : new { reserved = made.Reserved, used = made.Used },
                capsules = capsules.Select(capsule => new { name = capsule.Name, flash = capsule.Flash, objects = capsule.Objects, ram = capsule.Ram }),
                applications = binaries.Select(binary => new
                {
                    name = binary.Contents.Name,
                    path = binary.Path,
                    flash = binary.Contents.TotalSize,
                    ram = binary.Contents.Program.MinimumRamSize,
                }),
            };
            context.Console.Results.WriteLine(JsonSerializer.Serialize(result, s_indented));
            return;
        }

        TextWriter results = context.Console.Results;
        results.WriteLine($"{"",-18} {"flash",8} {"RAM",8}  bytes");
        results.WriteLine($"{"kernel",-18} {kernel.Flash,8} {kernel.Ram,8}  {repository.Relative(kernelPath)}");
        foreach (BinaryFile binary in binaries)
        {
            results.WriteLine(
                $"{binary.Contents.Name,-18} {binary.Contents.TotalSize,8} {binary.Contents.Program.MinimumRamSize,8}  {repository.Relative(binary.Path)}");
        }

        if (made is not null)
        {
            results.WriteLine();
            results.WriteLine($"{"of the kernel",-28} {"flash",8} {"objects",8} {"RAM",8}  bytes; RAM with their arrays and grants");
            foreach (CapsuleSize capsule in capsules)
            {
                results.WriteLine($"{capsule.Name,-28} {capsule.Flash,8} {capsule.Objects,8} {capsule.Ram,8}");
            }

            results.WriteLine($"{"all objects of the kernel",-28} {"",8} {"",8} {made.Used,8}  of {made.Reserved} in its boot arena (TockArenaSize)");
        }
    }
}
