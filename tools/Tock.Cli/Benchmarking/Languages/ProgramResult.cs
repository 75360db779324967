// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking.Languages;

/// <summary>What was found of a program.</summary>
/// <param name="Program">The program.</param>
/// <param name="Variants">Of each of its variants.</param>
public sealed record ProgramResult(LanguageProgram Program, IReadOnlyList<VariantResult> Variants);
