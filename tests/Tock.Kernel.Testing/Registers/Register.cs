// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Testing.Registers;

namespace Tock.Registers;

/// <summary>Stands for the register layer's type of that name: each access is one call of the simulated device.</summary>
public readonly struct Register
{
    private readonly ISimulatedDevice _device;
    private readonly uint _offset;

    /// <summary>Initializes a new instance of the <see cref="Register"/> struct.</summary>
    /// <param name="device">The device.</param>
    /// <param name="offset">The register's offset.</param>
    internal Register(ISimulatedDevice device, uint offset)
    {
        _device = device;
        _offset = offset;
    }

    /// <summary>Reads the register once.</summary>
    /// <returns>Its value.</returns>
    public uint Read() => _device.Read(_offset);

    /// <summary>Writes the register once.</summary>
    /// <param name="value">The value.</param>
    public void Write(uint value) => _device.Write(_offset, value);

    /// <summary>Sets bits: one read, one write.</summary>
    /// <param name="bits">The bits.</param>
    public void Set(uint bits) => Write(Read() | bits);

    /// <summary>Clears bits: one read, one write.</summary>
    /// <param name="bits">The bits.</param>
    public void Clear(uint bits) => Write(Read() & ~bits);

    /// <summary>Reads the register once and tests bits.</summary>
    /// <param name="bits">The bits.</param>
    /// <returns>True if at least one of them is 1.</returns>
    public bool HasAny(uint bits) => (Read() & bits) != 0;
}
