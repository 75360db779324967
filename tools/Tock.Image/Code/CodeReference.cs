// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Elf;

namespace Tock.Image.Code;

/// <summary>What a sequence of MOVW, MOVT and ADD PC computes: a place in the same section, or a symbol and an addend.</summary>
internal readonly record struct CodeReference(int Register, uint? Place, ObjectSymbol? Symbol, int Addend);
