// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Testing.Registers;

namespace Tock.Testing.Devices;

/// <summary>A GPIO port with the masked data register of the PL061.</summary>
public sealed class SimulatedGpio : ISimulatedDevice
{
    private readonly Dictionary<uint, uint> _others = [];

    /// <summary>Gets or sets the levels of all pins.</summary>
    public uint Levels { get; set; }

    /// <summary>Gets the register at an offset of 0x400 or more.</summary>
    /// <param name="offset">The offset.</param>
    /// <returns>Its value.</returns>
    public uint this[uint offset] => _others.GetValueOrDefault(offset);

    /// <inheritdoc/>
    public uint Read(uint offset) => offset < 0x400 ? Levels & (offset >> 2) : this[offset];

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        if (offset < 0x400)
        {
            uint outputs = (offset >> 2) & this[0x400];
            Levels = (Levels & ~outputs) | (value & outputs);
        }
        else
        {
            _others[offset] = value;
        }
    }
}
