// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;

namespace Tock.Tbf.Flash;

/// <summary>Something to be placed in the application flash.</summary>
public sealed class FlashEntry
{
    private FlashEntry(string name, ReadOnlyMemory<byte> bytes, uint alignment, uint? fixedAddress)
    {
        Name = name;
        Bytes = bytes;
        Alignment = alignment;
        FixedAddress = fixedAddress;
    }

    /// <summary>What to call it in messages.</summary>
    public string Name { get; }

    /// <summary>The bytes to place.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Its address has to be a multiple of this.</summary>
    public uint Alignment { get; }

    /// <summary>The only address where it can lie; null if there are others.</summary>
    public uint? FixedAddress { get; }

    /// <summary>Size in bytes.</summary>
    public uint Size => (uint)Bytes.Length;

    /// <summary>An application.</summary>
    public static FlashEntry FromTbf(TbfFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        uint? address = file.FixedAddresses.FlashStart is { } flashStart ? flashStart - file.ProtectedSize : null;
        string name = file.IsPadding ? "padding" : file.Name;
        return new FlashEntry(name, file.Bytes, BitOperations.RoundUpToPowerOf2(file.TotalSize), address);
    }

    /// <summary>Bytes that need not be a well-formed binary, for tests of what a kernel makes of them.</summary>
    public static FlashEntry Raw(string name, ReadOnlyMemory<byte> bytes, uint alignment)
    {
        if (!BitOperations.IsPow2(alignment) || bytes.IsEmpty || bytes.Length % 4 != 0)
        {
            throw new FlashException($"{name}: needs a power of two as alignment and a size that is a multiple of 4");
        }

        return new FlashEntry(name, bytes, alignment, null);
    }
}
