// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Elf;

/// <summary>A place that the linker fills in; the addend stands in the contents.</summary>
public sealed record ObjectRelocation(uint Offset, RelocationType Type, ObjectSymbol Symbol)
{
    /// <summary>Offset of the place in its section.</summary>
    public uint Offset { get; set; } = Offset;

    /// <summary>What the place refers to.</summary>
    public ObjectSymbol Symbol { get; set; } = Symbol;

    /// <summary>How the place is filled in.</summary>
    public RelocationType Type { get; set; } = Type;
}
