// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Sizes;

/// <summary>What one thing in an image takes.</summary>
/// <param name="Path">What it is, from the whole to the part: assembly, type, method; or native code, file, function; or what else there is.</param>
/// <param name="Flash">Bytes of flash.</param>
/// <param name="Ram">Bytes of RAM.</param>
public sealed record SizeEntry(IReadOnlyList<string> Path, long Flash, long Ram);
