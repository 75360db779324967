// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Emulation.Consoles;

namespace Tock.Cli.Lines;

/// <summary>Lets the pieces of some applications through, or all if none is named.</summary>
/// <param name="applications">Their names.</param>
public sealed class ConsoleFilter(IReadOnlyCollection<string> applications)
{
    // What a board says of a name.
    private const int LongestName = 20;

    /// <summary>Whether what a writer writes is wanted.</summary>
    public bool Wants(ConsoleWriter writer) =>
        applications.Count == 0 || (writer.Application is { } name && applications.Any(wanted => wanted == name || IsCutOff(name, wanted)));

    private static bool IsCutOff(string name, string wanted) =>
        name.Length != 0 && wanted.StartsWith(name, StringComparison.Ordinal) && Encoding.UTF8.GetByteCount(wanted) > LongestName
        && Encoding.UTF8.GetByteCount(name) > LongestName - 4;
}
