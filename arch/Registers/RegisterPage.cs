// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Registers;

/// <summary>
/// The right to use one 4 KiB page of device registers. A driver that holds a page can reach the registers in it
/// and nothing else.
/// </summary>
/// <remarks>
/// Knowing you hold one of these tells you that trusted code vouched for the address: the only way to make one is
/// <see cref="FromAddress"/>, which is unsafe to call, and safe code may not use the default value
/// (<see cref="System.Runtime.CompilerServices.NoDefaultAttribute"/>; Tock.Fence refuses it). Do not add another way.
/// </remarks>
[System.Runtime.CompilerServices.NoDefault]
public readonly struct RegisterPage
{
    private const uint OffsetMask = 0xFFC;

    private readonly nuint _address;

    private RegisterPage(nuint address)
    {
        _address = address;
    }

    /// <summary>Makes the handle of a page.</summary>
    /// <param name="address">Where the page begins; a multiple of 4 (a device's page of less than 4 KiB begins where the device does).</param>
    /// <returns>The handle.</returns>
    /// <safety>
    /// 1. [address, address + 4 KiB) holds nothing but device registers or reserved addresses that fault.
    /// 2. No register in it makes the device write to memory by itself (no DMA addresses), or the caller owns that memory for good.
    /// </safety>
    public static unsafe RegisterPage FromAddress(nuint address) => new(address);

    /// <summary>Gets the register at an offset.</summary>
    /// <param name="offset">Bytes from the start of the page; a multiple of 4 below 4096 (other bits are ignored).</param>
    /// <returns>The register's handle.</returns>
    public Register At(uint offset) => new(_address + (offset & OffsetMask));
}
