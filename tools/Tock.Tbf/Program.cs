// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Tbf.Commands;

namespace Tock.Tbf;

/// <summary>Entry point of the command line: a thin front of the library.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        RootCommand root = new("Makes and inspects Tock binaries (TBF).")
        {
            ConvertCommand.Create(),
            ShowCommand.Create(),
            ImageCommand.Create(),
        };
        return root.Parse(arguments).Invoke();
    }
}
