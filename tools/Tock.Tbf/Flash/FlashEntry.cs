// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;
using Tock.Tbf.Relocations;

namespace Tock.Tbf.Flash;

/// <summary>Something to be placed in the application flash.</summary>
public sealed class FlashEntry
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly TbfFile? _unplaced;

    private FlashEntry(string name, ReadOnlyMemory<byte> bytes, uint alignment)
    {
        Name = name;
        _bytes = bytes;
        Size = (uint)bytes.Length;
        Alignment = alignment;
    }

    private FlashEntry(TbfFile unplaced)
    {
        Name = unplaced.Name;
        _unplaced = unplaced;
        Size = ApplicationPlacer.PlacedSize(unplaced);
        Alignment = Size;
    }

    /// <summary>What to call it in messages.</summary>
    public string Name { get; }

    /// <summary>Its address has to be a multiple of this.</summary>
    public uint Alignment { get; }

    /// <summary>The only address where it can lie; null if there are others.</summary>
    public uint? FixedAddress { get; private init; }

    /// <summary>The only address where its RAM can be; null if there are others.</summary>
    public uint? FixedRam { get; private init; }

    /// <summary>Bytes of RAM that it asks for.</summary>
    public uint MinimumRam { get; private init; }

    /// <summary>Whether it has to be told the address of its RAM when it is placed, since it cannot ask the kernel for it.</summary>
    public bool NeedsRamAddress => _unplaced is { FixedAddresses.RamStart: not null };

    /// <summary>Size in bytes.</summary>
    public uint Size { get; }

    /// <summary>An application.</summary>
    /// <exception cref="TbfException">It carries relocations, but cannot be placed by them.</exception>
    public static FlashEntry FromTbf(TbfFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Relocations is not null)
        {
            return new FlashEntry(file) { MinimumRam = file.Program.MinimumRamSize };
        }

        uint? address = file.FixedAddresses.FlashStart is { } flashStart ? flashStart - file.ProtectedSize : null;
        string name = file.IsPadding ? "padding" : file.Name;
        return new FlashEntry(name, file.Bytes, BitOperations.RoundUpToPowerOf2(file.TotalSize))
        {
            FixedAddress = address,
            FixedRam = file.FixedAddresses.RamStart,
            MinimumRam = file.Program.MinimumRamSize,
        };
    }

    /// <summary>Bytes that need not be a well-formed binary, for tests of what a kernel makes of them.</summary>
    public static FlashEntry Raw(string name, ReadOnlyMemory<byte> bytes, uint alignment)
    {
        if (!BitOperations.IsPow2(alignment) || bytes.IsEmpty || bytes.Length % 4 != 0)
        {
            throw new FlashException($"{name}: needs a power of two as alignment and a size that is a multiple of 4");
        }

        return new FlashEntry(name, bytes, alignment);
    }

    /// <summary>The bytes to put at an address.</summary>
    internal ReadOnlyMemory<byte> BytesAt(uint address, uint? ramStart) =>
        _unplaced is null ? _bytes : ApplicationPlacer.Place(_unplaced, address, ramStart ?? 0);
}
