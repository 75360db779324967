// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding.Types;

/// <summary>A class or structure as it lies in memory. The fields of an object count from where references to it point.</summary>
/// <param name="Name">Its name as the compiler writes it.</param>
/// <param name="Size">Its bytes, as the compiler counts them.</param>
/// <param name="Base">The name of the class that it inherits from; null for none.</param>
/// <param name="Fields">Its own fields by their names in memory.</param>
public sealed record TypeLayout(string Name, uint Size, string? Base, IReadOnlyDictionary<string, TypeField> Fields);
