// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking.Languages;

/// <summary>What was found of a program in one language.</summary>
/// <param name="Variant">The program.</param>
/// <param name="Flash">Bytes of its image, the header counted and what rounds it up to a size that can be protected not.</param>
/// <param name="Ram">Bytes of memory that it asks for, stack and the kernel's part counted.</param>
/// <param name="Instructions">Instructions of its own, part by part.</param>
/// <param name="Said">Its lines on the console.</param>
public sealed record VariantResult(ProgramVariant Variant, long Flash, long Ram, IReadOnlyList<long> Instructions, string Said);
