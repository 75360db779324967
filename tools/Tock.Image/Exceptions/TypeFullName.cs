// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Exceptions;

/// <summary>The name of a type as .NET shows it.</summary>
/// <param name="Name">Namespace, outer types with a plus sign behind each, name; generic types have the number of their parameters behind it.</param>
/// <param name="Parameters">The names of its type parameters, those of outer types first.</param>
internal sealed record TypeFullName(string Name, IReadOnlyList<string> Parameters);
