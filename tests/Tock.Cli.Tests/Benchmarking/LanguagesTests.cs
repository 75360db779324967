// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Reflection;
using Tock.Benchmarks.Cpu;
using Tock.Cli.Benchmarking.Languages;

namespace Tock.Cli.Tests.Benchmarking;

public sealed class LanguagesTests
{
    private static readonly string s_root = typeof(LanguagesTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [EmulatorFact]
    public async Task Programs_say_the_same_in_every_language_and_each_has_its_figures()
    {
        TestProcess bench = await TestProcess.RunAsync(
            Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "tock.dll"), "bench", "languages"],
            s_root,
            new Dictionary<string, string?> { ["TOCK_ROOT"] = s_root });
        Assert.True(bench.ExitCode == 0, bench.Error);
        string[] lines = [.. bench.Output.Split('\n').Select(line => line.Trim())];

        // The desktop runtime computes what the board says.
        CpuBenchmark twin = new();
        string said = string.Create(CultureInfo.InvariantCulture, $"list {twin.RunList():x4}, matrix {twin.RunMatrices():x4}, states {twin.RunStates():x4}");
        Assert.Contains($"In every language: bench-cpu: {said}", lines);
        int[] primes = [.. Enumerable.Range(2, 1998).Where(number => Enumerable.Range(2, number - 2).All(divisor => number % divisor != 0))];
        Assert.Contains(
            lines,
            line => line.StartsWith($"In every language: primes: below 2000; primes: {primes.Length}, the last is {primes[^1]}, check ", StringComparison.Ordinal));
        Assert.Contains("In every language: hello: good morning", lines);

        foreach (string program in (string[])["hello: ", "primes: "])
        {
            string[] table = [.. lines.SkipWhile(line => !line.StartsWith(program, StringComparison.Ordinal)).TakeWhile(line => line.Length != 0)];
            foreach (string figure in (string[])["flash", "RAM", "instructions"])
            {
                long c = Figure(table, figure, LanguageCatalog.CSmall);
                Assert.InRange(Figure(table, figure, "assembly"), 1, c);
            }
        }

        string[] cpu = [.. lines.SkipWhile(line => !line.StartsWith("bench-cpu: ", StringComparison.Ordinal)).TakeWhile(line => line.Length != 0)];
        foreach (string language in (string[])[LanguageCatalog.CSharp, LanguageCatalog.CSmall, "C -O2"])
        {
            long all = Figure(cpu, "instructions: all", language);
            Assert.InRange(all, 100_000, 10_000_000);
            Assert.Equal(
                all,
                Figure(cpu, "instructions: lists", language) + Figure(cpu, "instructions: matrices", language) + Figure(cpu, "instructions: state machine", language));
        }
    }

    [Fact]
    public void Report_has_a_column_for_a_language_that_is_not_there_yet_and_a_ratio_when_it_is()
    {
        ProgramVariant ours = new(LanguageCatalog.CSharp, "examples/one", "end");
        ProgramVariant theirs = new(LanguageCatalog.CSmall, "examples/two", "end");
        LanguageProgram program = new("one", "one: does it", ["instructions"], [ours, theirs]);
        VariantResult c = new(theirs, 1000, 500, [200], "one: done");
        string without = LanguageReport.Tables([new ProgramResult(program, [c])])[0].ToMarkdown();
        string with = LanguageReport.Tables([new ProgramResult(program, [new VariantResult(ours, 1500, 600, [250], "one: done"), c])])[0].ToMarkdown();

        Assert.Contains("| instructions | - | 200 | - | - | - |", without, StringComparison.Ordinal);
        Assert.Contains("| instructions | 250 | 200 | - | - | 1.25 |", with, StringComparison.Ordinal);
        Assert.Contains("| flash, bytes | 1500 | 1000 | - | - | 1.50 |", with, StringComparison.Ordinal);
    }

    private static long Figure(string[] table, string row, string column)
    {
        // The title, the headings, the rows; headings and cells end where the column does.
        string headings = table[1];
        string cells = table.Single(line => line.StartsWith(row, StringComparison.Ordinal));
        int end = headings.IndexOf(column, StringComparison.Ordinal) + column.Length;
        string cell = cells[..end].Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1];
        return long.Parse(cell, CultureInfo.InvariantCulture);
    }
}
