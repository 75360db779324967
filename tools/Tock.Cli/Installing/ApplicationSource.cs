// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Building;
using Tock.Cli.Commands;

namespace Tock.Cli.Installing;

/// <summary>Finds the applications that a command line names: files, or applications of the source tree, which are built.</summary>
internal sealed class ApplicationSource(CommandContext context, string configuration)
{
    internal static Argument<string[]> Argument() => new("APP")
    {
        Description = "A Tock binary (.tbf), a bundle (.tab), or an application of the source tree by its name or the folder of its project",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Reads them, in their order.</summary>
    /// <exception cref="ToolException">One is not there, cannot be read, or does not build.</exception>
    internal async Task<IReadOnlyList<BinaryFile>> ReadAsync(IReadOnlyList<string> names)
    {
        List<BinaryFile> files = [];
        foreach (string name in names)
        {
            files.Add(await ReadAsync(name).ConfigureAwait(false));
        }

        return files;
    }

    private async Task<BinaryFile> ReadAsync(string name)
    {
        if (name.EndsWith(".tbf", StringComparison.Ordinal) || File.Exists(name))
        {
            BinaryFile file = BinaryFile.Read(name);
            return file.Contents.IsPadding ? throw new ToolException($"{name} is padding and no application", "name an application's .tbf file") : file;
        }

        Application application = ApplicationCatalog.Select(ApplicationCatalog.Load(context.Repository), [name])[0];
        await context.Builder.BuildAsync([BuildTarget.Application(context.Repository, application, configuration)], configuration).ConfigureAwait(false);
        return BinaryFile.Read(application.TbfPath(context.Repository, configuration));
    }
}
