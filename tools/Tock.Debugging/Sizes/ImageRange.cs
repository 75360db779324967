// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Sizes;

/// <summary>Consecutive bytes of an image's section that one symbol stands for.</summary>
/// <param name="Symbol">The symbol's name; null for bytes that none stands for.</param>
/// <param name="Section">The section's name.</param>
/// <param name="Address">Address of the first byte.</param>
/// <param name="Size">Number of bytes.</param>
internal readonly record struct ImageRange(string? Symbol, string Section, uint Address, uint Size);
