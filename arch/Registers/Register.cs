// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Registers;

/// <summary>
/// Handle of one 32-bit device register. Every <see cref="Read"/> and <see cref="Write"/> in the source is exactly
/// one access of that register, in program order, never cached, never repeated.
/// </summary>
[System.Runtime.CompilerServices.NoDefault]
public readonly struct Register
{
    private readonly nuint _address;

    /// <summary>Initializes a new instance of the <see cref="Register"/> struct; only <see cref="RegisterPage"/> does.</summary>
    /// <param name="address">The register's address.</param>
    internal Register(nuint address)
    {
        _address = address;
    }

    /// <summary>Reads the register once.</summary>
    /// <returns>Its value.</returns>
    public uint Read()
    {
        // SAFETY: the address lies in a page that trusted code vouched for (RegisterPage.FromAddress) and is aligned.
        unsafe
        {
            return ((RegisterCell*)_address)->Value;
        }
    }

    /// <summary>Writes the register once, without reading it.</summary>
    /// <param name="value">The value.</param>
    public void Write(uint value)
    {
        // SAFETY: as in Read.
        unsafe
        {
            ((RegisterCell*)_address)->Value = value;
        }
    }

    /// <summary>Reads the register, sets bits and writes it back: one read, one write.</summary>
    /// <param name="bits">Bits that become 1.</param>
    public void Set(uint bits) => Write(Read() | bits);

    /// <summary>Reads the register, clears bits and writes it back: one read, one write.</summary>
    /// <param name="bits">Bits that become 0.</param>
    public void Clear(uint bits) => Write(Read() & ~bits);

    /// <summary>Reads the register once and tests bits.</summary>
    /// <param name="bits">The bits.</param>
    /// <returns>True if at least one of them is 1.</returns>
    public bool HasAny(uint bits) => (Read() & bits) != 0;
}
