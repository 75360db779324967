// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Reachability;

/// <summary>A word that the compiler filled in with the way from itself to a place in the same section, with flags in its low bits.</summary>
/// <param name="Place">Where the word is.</param>
/// <param name="Target">Where it leads to.</param>
/// <param name="Flags">The low bits.</param>
internal readonly record struct Distance(uint Place, uint Target, int Flags);
