// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Platform;
using Tock.Registers;

namespace Tock.Arch.CortexM;

/// <summary>
/// The ARMv7-M memory protection unit (PMSAv7) with 8 regions. Regions 0 and 1 are the RAM of the process that executes, 2
/// and 3 its flash, 4 to 6 what others share with it, 7 is the null guard; the kernel itself uses the default map (PRIVDEFENA).
/// </summary>
internal sealed class MemoryProtectionUnit : IMemoryProtectionUnit
{
    /// <summary>Bytes from address 0 on that nobody may load or store: what a null reference runs into.</summary>
    internal const uint NullGuardSize = 256;

    private const uint Type = 0xD90;
    private const uint Control = 0xD94;
    private const uint RegionNumber = 0xD98;
    private const uint RegionBaseAddress = 0xD9C;
    private const uint RegionAttributeAndSize = 0xDA0;

    private const uint ControlEnable = 1;
    private const uint ControlPrivilegedDefault = 4;
    private const uint BaseValid = 1 << 4;
    private const uint Enable = 1;
    private const uint ExecuteNever = 1u << 28;
    private const uint AccessReadWrite = 3 << 24;

    // For processes; the kernel may write, since it writes code memory for them on boards that can.
    private const uint AccessReadOnly = 2 << 24;
    private const uint NormalMemory = 2 << 16;
    private const uint Shareable = 4 << 16;

    private const uint NullGuardRegion = 7;
    private const uint NullGuardSizeField = 7 << 1;
    private const uint RequiredRegions = 8;
    private const uint OwnWords = 8;
    private const uint FirstSharedRegion = 4;
    private const uint SharedRegionCount = 3;
    private const uint Words = OwnWords + (2 * SharedRegionCount);

    private readonly RegisterPage _registers;
    private uint _imageInForce;

    /// <summary>Initializes a new instance of the <see cref="MemoryProtectionUnit"/> class and switches the unit on.</summary>
    /// <param name="systemControlSpace">The page at 0xE000E000.</param>
    internal MemoryProtectionUnit(RegisterPage systemControlSpace)
    {
        _registers = systemControlSpace;
        uint regions = (_registers.At(Type).Read() >> 8) & 0xFF;
        HasEnoughRegions = regions >= RequiredRegions;
        _registers.At(Control).Write(0);
        for (uint region = 0; region < RequiredRegions; region++)
        {
            // What a boot loader left enabled would be in force for processes too.
            _registers.At(RegionNumber).Write(region);
            _registers.At(RegionAttributeAndSize).Write(0);
        }

        SetUpNullGuard();
        _registers.At(Control).Write(ControlEnable | ControlPrivilegedDefault);
    }

    /// <summary>Gets a value indicating whether the core has a unit with the 8 regions that this class counts on.</summary>
    internal bool HasEnoughRegions { get; }

    /// <inheritdoc/>
    public uint ImageSize => Words * sizeof(uint);

    /// <inheritdoc/>
    public uint SharedRegions => SharedRegionCount;

    /// <inheritdoc/>
    public bool TryPlaceBlock(uint start, uint end, uint accessible, uint kernelOwned, out MemoryBlock block) =>
        BlockPlacement.TryPlace(start, end, accessible, kernelOwned, out block);

    /// <inheritdoc/>
    public uint ProtectedEnd(MemoryBlock block, uint appBreak)
    {
        uint end = RegionCover.AlignUp(appBreak, block.Granule);
        return end <= RegionCover.Reach(block.Start, block.Granule) ? end : uint.MaxValue;
    }

    /// <inheritdoc/>
    public bool CanProtectFlash(uint start, uint end) => RegionCover.TryCover(start, end, out RegionCover _);

    /// <inheritdoc/>
    public bool TryPlaceFlash(uint start, uint end, uint size, out uint place)
    {
        place = uint.MaxValue;
        if (end < start || size == 0 || size > end - start)
        {
            return false;
        }

        uint last = end - size;
        for (uint granule = RegionCover.SmallestGranule; granule <= size && (size & (granule - 1)) == 0; granule *= 2)
        {
            // A place at the end of what addresses can say wraps, and lies below the start then.
            if (RegionCover.TryPlace(start, size, granule, out uint candidate) && candidate >= start && candidate <= last && candidate < place)
            {
                place = candidate;
            }
        }

        return place != uint.MaxValue;
    }

    /// <inheritdoc/>
    public void Prepare(MemoryBlock block, uint appBreak, uint flashStart, uint flashEnd, uint image)
    {
        // A break at the start of the block leaves nothing to reach, which the default cover says. The other calls cannot
        // fail: ProtectedEnd says how far the break may go, and the loader asked CanProtectFlash.
        RegionCover ram = default;
        if (appBreak > block.Start)
        {
            RegionCover.TryCover(block.Start, ProtectedEnd(block, appBreak), block.Granule, out ram);
        }

        RegionCover.TryCover(flashStart, flashEnd, out RegionCover flash);

        // SAFETY: the image is ImageSize bytes of kernel-owned memory, by this method's contract.
        unsafe
        {
            uint* words = (uint*)image;
            Encode(words, 0, ram, ExecuteNever | AccessReadWrite | NormalMemory | Shareable);
            Encode(words + 4, 2, flash, AccessReadOnly | NormalMemory);
        }
    }

    /// <inheritdoc/>
    public bool TryShare(uint image, uint region, uint start, uint end)
    {
        if (!RegionCover.TryCoverByOne(start, end, out RegionCover cover))
        {
            return false;
        }

        uint size = cover.Granule * RegionCover.Subregions;
        WriteShared(
            image,
            region,
            cover.Base,
            ExecuteNever | AccessReadWrite | NormalMemory | Shareable | ((~cover.EnabledSubregions & 0xFF) << 8) | SizeField(size) | Enable);
        return true;
    }

    /// <inheritdoc/>
    public void Unshare(uint image, uint region) => WriteShared(image, region, 0, 0);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load(uint image)
    {
        _imageInForce = image;

        // SAFETY: the image was written by Prepare, TryShare and Unshare: four regions that show the process its own memory
        // and no more, and three that show what is shared with it.
        unsafe
        {
            NativeMethods.LoadMemoryProtection(image);
        }
    }

    /// <inheritdoc/>
    public bool TryFindRegion(uint image, uint address, out uint region)
    {
        // Where regions overlap the one with the higher number decides.
        region = NullGuardRegion;
        if (address < NullGuardSize)
        {
            return true;
        }

        for (region = Words / 2; region-- != 0;)
        {
            if (Covers(image, region, address))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(uint image, uint region, uint address)
    {
        // SAFETY: the image is ImageSize bytes of kernel-owned memory, by the contract of the method that calls.
        unsafe
        {
            uint* words = (uint*)image + (region * 2);
            uint attributes = words[1];

            // SIZE holds the exponent less one; an eighth of the region is a subregion.
            uint granuleShift = ((attributes >> 1) & 0x1F) - 2;
            uint offset = address - (words[0] & ~0x1Fu);
            return (attributes & Enable) != 0
                && (offset >> (int)granuleShift) < RegionCover.Subregions
                && ((attributes >> (int)(8 + (offset >> (int)granuleShift))) & 1) == 0;
        }
    }

    private void WriteShared(uint image, uint region, uint start, uint attributes)
    {
        // SAFETY: the image is ImageSize bytes of kernel-owned memory, and the region below SharedRegions, by contract.
        unsafe
        {
            uint* words = (uint*)image + OwnWords + (region * 2);
            words[0] = start | BaseValid | (FirstSharedRegion + region);
            words[1] = attributes;
        }

        // The process that is being served may be the one that the memory is taken from.
        if (image == _imageInForce)
        {
            Load(image);
        }
    }

    /// <summary>Encodes a cover as two pairs of RBAR and RASR.</summary>
    private static unsafe void Encode(uint* words, uint region, RegionCover cover, uint attributes)
    {
        // SAFETY: the caller passes room for four words.
        unsafe
        {
            for (uint i = 0; i < 2; i++)
            {
                uint enabled = (cover.EnabledSubregions >> (int)(i * RegionCover.Subregions)) & 0xFF;
                uint size = cover.Granule * RegionCover.Subregions;
                words[i * 2] = (cover.Base + (i * size)) | BaseValid | (region + i);
                words[(i * 2) + 1] = enabled == 0
                    ? 0
                    : attributes | ((~enabled & 0xFF) << 8) | SizeField(size) | Enable;
            }
        }
    }

    private static uint SizeField(uint size)
    {
        // No region is smaller than eight of the smallest subregions.
        uint exponent = 8;
        while ((1u << (int)exponent) < size)
        {
            exponent++;
        }

        return (exponent - 1) << 1;
    }

    /// <summary>
    /// Forbids loads and stores in the first 256 bytes, where the vector table is, to the kernel too: a null reference in the
    /// kernel faults there instead of reading vectors. No field of an object, and no length of an array, lies further from
    /// its start (TOCK0115).
    /// </summary>
    private void SetUpNullGuard()
    {
        _registers.At(RegionNumber).Write(NullGuardRegion);
        _registers.At(RegionBaseAddress).Write(0);
        _registers.At(RegionAttributeAndSize).Write(ExecuteNever | NullGuardSizeField | Enable);
    }
}
