// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Text.Json;
using Tock.Cli.Building;
using Tock.Cli.Sizing;
using Tock.Debugging.Sizes;
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary><c>tock size</c>: where the flash and the RAM of kernels and applications go.</summary>
internal static class SizeCommand
{
    private const string Last = "last";

    internal static Command Create(CommandContext context)
    {
        Argument<string[]> images = new("APP") { Description = "Applications by name, or ELF files; without one the board's kernel", Arity = ArgumentArity.ZeroOrMore };
        Option<string> board = CommonOptions.Board();
        Option<string?> kernel = CommonOptions.Kernel();
        Option<string?> against = new("--against") { Description = "Show what has changed: 'last' for the build before, an ELF file, or what --json wrote", HelpName = "FILE" };
        Option<int> depth = new("--depth") { Description = "Levels of parts: 1 assemblies, 2 types, 3 methods", HelpName = "NUMBER", DefaultValueFactory = _ => 2 };
        Option<int> top = new("--top") { Description = "Parts shown of each; the rest is one line", HelpName = "NUMBER", DefaultValueFactory = _ => 12 };
        Option<bool> json = CommonOptions.Json();
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("size", "Show where the flash and the RAM of a kernel or an application go") { images, board, kernel, against, depth, top, json, configuration };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            CommonOptions.RefuseEmptyPath("--against", parsed.GetValue(against));
            if (parsed.GetValue(depth) < 0 || parsed.GetValue(top) < 1)
            {
                throw new ToolException("--depth is 0 or more, and --top 1 or more", "./tock size --depth 3 --top 20", ExitCode.Usage);
            }

            BoardDescription chosen = CommonOptions.ResolveBoard(parsed.GetValue(board)!, context, parsed.GetValue(kernel));
            string mode = CommonOptions.ResolveConfiguration(parsed.GetValue(configuration)!);
            IReadOnlyList<SizedImage> found = await FindAsync(context, chosen, mode, parsed.GetValue(images) ?? [], cancellationToken).ConfigureAwait(false);
            string root = context.Installation.HasKernels ? string.Empty : context.Repository.Root;
            List<SizeNode> nodes = [];
            foreach (SizedImage image in found)
            {
                IReadOnlyList<SizeEntry> before = await BeforeAsync(image, parsed.GetValue(against), root).ConfigureAwait(false);
                nodes.Add(SizeNode.Build(image.Name, await image.ReadAsync(root).ConfigureAwait(false), before));
            }

            bool hasBefore = parsed.GetValue(against) is not null;
            if (parsed.GetValue(json))
            {
                context.Console.Results.WriteLine(SizeJson.Write(nodes, hasBefore));
                return (int)ExitCode.Success;
            }

            SizeTable table = new(parsed.GetValue(depth), parsed.GetValue(top), hasBefore);
            nodes.ForEach(node => table.Draw(context.Console.Drawing, node));
            return (int)ExitCode.Success;
        });
        return command;
    }

    private static async Task<IReadOnlyList<SizedImage>> FindAsync(
        CommandContext context, BoardDescription board, string configuration, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        List<SizedImage> images = [];
        List<BuildTarget> targets = [];
        foreach (string name in names)
        {
            if (name.EndsWith(".elf", StringComparison.Ordinal))
            {
                images.Add(File.Exists(name)
                    ? new SizedImage(Path.GetFileNameWithoutExtension(name), name, null)
                    : throw new ToolException($"there is no file {name}", "./tock build", ExitCode.Usage));
                continue;
            }

            Application application = ApplicationCatalog.Select(ApplicationCatalog.Load(context.Repository), [name])[0];
            string binary = application.TbfPath(context.Repository, configuration);
            targets.Add(BuildTarget.Application(context.Repository, application, configuration));
            images.Add(new SizedImage(application.Name, Path.ChangeExtension(binary, ".elf"), binary));
        }

        if (names.Count == 0)
        {
            if (board.BuiltKernel is null)
            {
                targets.Add(BuildTarget.Kernel(context.Repository, board, configuration));
            }

            images.Add(new SizedImage($"kernel for {board.Name}", board.BuiltKernel ?? board.KernelElf(context.Repository.Root, configuration), null));
        }

        if (targets.Count != 0)
        {
            await context.Builder.BuildAsync(targets, configuration, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return images;
    }

    private static async Task<IReadOnlyList<SizeEntry>> BeforeAsync(SizedImage image, string? against, string root)
    {
        if (against is null)
        {
            return [];
        }

        string path = against == Last ? SizedImage.PreviousPath(image.ElfPath) : against;
        if (!File.Exists(path))
        {
            throw new ToolException(
                against == Last ? $"no earlier build of {image.Name} is kept: the tool has not built it twice yet" : $"there is no file {path}",
                "./tock size --json > sizes.json, and later ./tock size --against sizes.json");
        }

        if (path.EndsWith(".elf", StringComparison.Ordinal))
        {
            // The binary that was made of it lies beside it, if it is a build's.
            string binary = Path.ChangeExtension(path, ".tbf");
            return await new SizedImage(image.Name, path, image.TbfPath is not null && File.Exists(binary) ? binary : null).ReadAsync(root).ConfigureAwait(false);
        }

        try
        {
            return SizeJson.Read(await File.ReadAllTextAsync(path).ConfigureAwait(false), image.Name)
                ?? throw new ToolException($"{path} says nothing of {image.Name}", "./tock size --json, with the same images");
        }
        catch (JsonException e)
        {
            throw new ToolException($"{path} was not written by 'size --json': {e.Message}", "./tock size --json > sizes.json");
        }
    }
}
