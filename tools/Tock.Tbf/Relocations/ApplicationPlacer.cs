// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Relocations;

/// <summary>
/// Places applications that are bound to their addresses: makes of one that carries relocations the image for the flash and the RAM that
/// an installer has chosen.
/// </summary>
public static class ApplicationPlacer
{
    /// <summary>Size in flash of the application when it is placed, without its relocations, in bytes: a power of two.</summary>
    /// <exception cref="TbfException">The application cannot be placed.</exception>
    public static uint PlacedSize(TbfFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return (uint)Place(file, TbfWriter.MaximumTotalSize, file.FixedAddresses.RamStart ?? 0).Length;
    }

    /// <summary>Places an application.</summary>
    /// <param name="file">The application; it has <see cref="TbfFile.Relocations"/>.</param>
    /// <param name="address">Where its header is to stand in flash: a multiple of <see cref="PlacedSize"/>.</param>
    /// <param name="ramStart">Where its memory is to start; not used if the application has no RAM of its own.</param>
    /// <returns>The image to put there. Its header says what addresses it is for, and it carries no relocations.</returns>
    /// <exception cref="TbfException">The application cannot be placed, or not there.</exception>
    public static byte[] Place(TbfFile file, uint address, uint ramStart)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Relocations is not { } relocations || file.FixedAddresses.FlashStart is not { } linkedFlash)
        {
            throw new TbfException($"{file.Name} carries no relocations; it can lie only where it was linked for");
        }

        if (file.HasCredentials)
        {
            throw new TbfException($"{file.Name} carries credentials of its image before it was placed, which placing makes wrong; sign it when it is placed");
        }

        uint flashStart = checked(address + file.ProtectedSize);
        uint? placedRam = file.FixedAddresses.RamStart is null ? null : ramStart;
        byte[] binary = file.Binary.ToArray();
        relocations.Apply(binary, unchecked(flashStart - linkedFlash), unchecked(ramStart - (file.FixedAddresses.RamStart ?? ramStart)));
        byte[] image = TbfWriter.Write(TbfContents.Of(file) with
        {
            Binary = binary,
            FixedAddresses = new TbfFixedAddresses(placedRam, flashStart),
            Relocations = null,
            FooterReserve = relocations.FooterReserve,
        });
        return address % (uint)image.Length == 0
            ? image
            : throw new TbfException($"{file.Name} cannot lie at 0x{address:x8}: that is no multiple of its size");
    }
}
