// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;

namespace Tock.Abi;

/// <summary>The pages of the drivers: a list of all, and one for each with its commands and an application that shows it.</summary>
internal static class DriverPages
{
    internal static IEnumerable<GeneratedFile> Write(AbiDescription abi, string root)
    {
        yield return new GeneratedFile("docs/drivers.md", List(abi));
        foreach (AbiDriver driver in abi.Drivers)
        {
            yield return new GeneratedFile($"docs/drivers/{driver.FileName}.md", Page(driver, root));
        }
    }

    private static string List(AbiDescription abi)
    {
        string[] boards = [.. abi.Drivers.SelectMany(driver => driver.Boards).Distinct().Order(StringComparer.Ordinal)];
        StringBuilder text = new(ReferencePages.Mark);
        text.Append("# Drivers\n\nEach has a page with its commands, upcalls and buffers, and an application that shows it.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"| number | driver | what it is | {string.Join(" | ", boards)} |\n| ---: | --- | --- |{string.Concat(boards.Select(_ => " :---: |"))}\n");
        foreach (AbiDriver driver in abi.Drivers)
        {
            string where = string.Concat(boards.Select(board => driver.Boards.Contains(board) ? " yes |" : " |"));
            text.Append(CultureInfo.InvariantCulture, $"| 0x{driver.Number:x} | [{driver.Name}](drivers/{driver.FileName}.md) | {driver.Summary} |{where}\n");
        }

        return text.ToString();
    }

    private static string Page(AbiDriver driver, string root)
    {
        StringBuilder text = new(ReferencePages.Mark);
        text.Append(CultureInfo.InvariantCulture, $"# {driver.Name}, 0x{driver.Number:x}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(driver.Summary[0])}{driver.Summary[1..]}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Boards: {string.Join(", ", driver.Boards)}. Capsule: `{driver.Source}`. In C: `#include <{driver.Library}>`.\n\n");
        text.Append("## Commands\n\nWhat a failed Command answers is 0 and the error in r1, if nothing else is said. An unknown command is NOSUPPORT.\n\n");
        text.Append("| command | name | what it does | arguments | success |\n| ---: | --- | --- | --- | --- |\n");
        foreach (AbiEntry entry in driver.Commands)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {entry.Number} | {entry.Name} | {entry.Summary} | {entry.Arguments} | {entry.Result} |\n");
        }

        if (driver.Upcalls.Count != 0)
        {
            text.Append("\n## Upcalls\n\n| upcall | name | what it reports | arguments |\n| ---: | --- | --- | --- |\n");
            foreach (AbiEntry entry in driver.Upcalls)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {entry.Number} | {entry.Name} | {entry.Summary} | {entry.Arguments} |\n");
            }
        }

        if (driver.Buffers.Count != 0)
        {
            text.Append("\n## Buffers\n\n| buffer | name | kind | what it is for |\n| ---: | --- | --- | --- |\n");
            foreach (AbiEntry entry in driver.Buffers)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {entry.Number} | {entry.Name} | {entry.Kind} | {entry.Summary} |\n");
            }
        }

        Example(text, driver, root);
        return text.ToString();
    }

    // A driver's example is the application of its name in apps/drivers: its source, and in run.txt a command and lines that it prints.
    private static void Example(StringBuilder text, AbiDriver driver, string root)
    {
        string name = $"{driver.FileName}-example";
        string source = $"apps/drivers/{name}/{name.Replace('-', '_')}.c";
        string[] code = Read(root, source).Split("\n");
        text.Append(CultureInfo.InvariantCulture, $"\n## Example\n\n```c {source}\n");
        text.AppendJoin('\n', code.SkipWhile(line => line.StartsWith("//", StringComparison.Ordinal) || line.Length == 0));
        text.Append("```\n\n```console\n").Append(Read(root, $"apps/drivers/{name}/run.txt")).Append("```\n");
    }

    private static string Read(string root, string path) => File.ReadAllText(Path.Combine(root, path)).ReplaceLineEndings("\n");
}
