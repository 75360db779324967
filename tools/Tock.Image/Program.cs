// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Image.Commands;

namespace Tock.Image;

/// <summary>The steps of the build between the ahead-of-time compiler and the finished image.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        RootCommand root = new("Makes the image of a board: compiles, prepares and links, and reports its size.");
        root.Subcommands.Add(CheckNullsCommand.Create());
        root.Subcommands.Add(CompileCommand.Create());
        root.Subcommands.Add(PrepareCommand.Create());
        root.Subcommands.Add(LinkCommand.Create());
        root.Subcommands.Add(ReportCommand.Create());
        return root.Parse(arguments).Invoke();
    }
}
