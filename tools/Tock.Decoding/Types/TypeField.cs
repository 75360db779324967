// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding.Types;

/// <summary>A field of an object or a structure.</summary>
/// <param name="Offset">Where it is, in bytes from the start of what it is a field of.</param>
/// <param name="Size">Its bytes; 0 if the debugging information does not say it.</param>
/// <param name="Type">The name of its type; empty if it has none.</param>
public sealed record TypeField(uint Offset, uint Size, string Type);
