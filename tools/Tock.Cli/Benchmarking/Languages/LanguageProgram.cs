// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking.Languages;

/// <summary>A program that exists in several languages.</summary>
/// <param name="Key">What its lines on the console begin with; all variants say the same.</param>
/// <param name="Title">What it does, for the report.</param>
/// <param name="Parts">What is counted apart.</param>
/// <param name="Variants">The program in each language.</param>
public sealed record LanguageProgram(string Key, string Title, IReadOnlyList<string> Parts, IReadOnlyList<ProgramVariant> Variants);
