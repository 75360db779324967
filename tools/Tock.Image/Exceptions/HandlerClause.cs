// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Exceptions;

/// <summary>A stretch of code and what handles exceptions from it; places are those in the code as it was compiled.</summary>
/// <param name="Method">Where the method begins.</param>
/// <param name="Start">Where the stretch begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind">What the handler is for.</param>
/// <param name="Handler">Where the handler begins.</param>
/// <param name="Type">The type that it catches; null for other kinds.</param>
/// <param name="Filter">Where the code of the condition begins; 0 for other kinds.</param>
internal sealed record HandlerClause(uint Method, uint Start, uint End, HandlerKind Kind, uint Handler, ObjectSymbol? Type, uint Filter);
