// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Abi;

/// <summary>The reference page of the system calls.</summary>
internal static class ReferencePages
{
    internal const string Mark = "<!-- Written by tools/Tock.Abi from abi/tock.json; change that and run it. -->\n";

    internal static IEnumerable<GeneratedFile> Write(AbiDescription abi)
    {
        yield return new GeneratedFile("docs/system-calls.md", SystemCalls(abi));
    }

    private static string SystemCalls(AbiDescription abi)
    {
        StringBuilder text = new(Mark);
        text.Append("# System calls\n\n");
        text.Append("The class of a system call is the number in the `svc` instruction; arguments and results are in r0 to r3, and no other register changes. ");
        text.Append("The interface is that of Tock 2.x (TRD 104). [What applications can rely on](conformance.md) has its rules, each with what checks it; ");
        text.Append("[Drivers](drivers.md) has the commands.\n\n");
        text.Append("| class | name | what it does | arguments | result |\n| ---: | --- | --- | --- | --- |\n");
        foreach (AbiEntry entry in abi.Classes)
        {
            text.Append($"| {entry.Number} | {entry.Name} | {entry.Summary} | {entry.Arguments} | {entry.Result} |\n");
        }

        Group(text, "Forms of a result (r0)", abi.Variants, withC: false);
        Group(text, "Forms of Yield (r0)", abi.Yields, withC: false);
        Group(text, "Forms of Exit (r0)", abi.Exits, withC: false);
        text.Append("\n## Memory operations (r0)\n\n| number | name | what it does | result |\n| ---: | --- | --- | --- |\n");
        foreach (AbiEntry entry in abi.MemoryOperations)
        {
            text.Append($"| {entry.Number} | {entry.Name} | {entry.Summary} | {entry.Result} |\n");
        }

        Group(text, "Errors", abi.Errors, withC: true);
        return text.ToString();
    }

    private static void Group(StringBuilder text, string title, IReadOnlyList<AbiEntry> entries, bool withC)
    {
        text.Append($"\n## {title}\n\n| number | name | what it means |\n| ---: | --- | --- |\n");
        foreach (AbiEntry entry in entries)
        {
            text.Append($"| {entry.Number} | {(withC ? entry.C : entry.Name)} | {entry.Summary} |\n");
        }
    }
}
