// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Relocations;

/// <summary>A place in a binary whose value changes when flash and RAM of the application move.</summary>
/// <param name="Offset">Where it is, in bytes from the start of the binary. Initialised data are meant where their image lies in flash.</param>
/// <param name="Kind">What is there.</param>
/// <param name="Flash">How often the distance that flash moves is added to the value: -1, 0 or 1.</param>
/// <param name="Ram">How often the distance that RAM moves is added to the value: -1, 0 or 1.</param>
/// <param name="LowHalf">
/// Lower half of the value where only its upper half stands in the binary (<see cref="RelocationKind.MoveHigh"/>): an addition can carry
/// from one into the other. Else 0.
/// </param>
public readonly record struct Relocation(uint Offset, RelocationKind Kind, int Flash, int Ram, ushort LowHalf = 0)
{
    /// <summary>Bytes that it takes in the binary.</summary>
    public const int Size = 4;

    /// <summary>The distance by which the value changes.</summary>
    /// <param name="flash">Distance that flash moves, modulo 2^32.</param>
    /// <param name="ram">Distance that RAM moves, modulo 2^32.</param>
    public uint Distance(uint flash, uint ram) => unchecked(((uint)Flash * flash) + ((uint)Ram * ram));
}
