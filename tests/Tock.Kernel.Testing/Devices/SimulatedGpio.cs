// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>A GPIO port with the masked data register and the edge detection of the PL061.</summary>
public sealed class SimulatedGpio : ISimulatedDevice
{
    private const uint Direction = 0x400;
    private const uint BothEdges = 0x408;
    private const uint Event = 0x40C;
    private const uint Mask = 0x410;
    private const uint RawStatus = 0x414;
    private const uint MaskedStatus = 0x418;
    private const uint InterruptClear = 0x41C;

    private readonly Dictionary<uint, uint> _others = [];
    private uint _levels;

    /// <summary>Gets or sets the levels of all pins; a change of an input is an edge.</summary>
    public uint Levels
    {
        get => _levels;
        set
        {
            uint changed = (_levels ^ value) & ~this[Direction];
            _levels = value;
            _others[RawStatus] = this[RawStatus] | (changed & (this[BothEdges] | ~(value ^ this[Event])));
        }
    }

    /// <summary>Gets a value indicating whether the port asks for its interrupt.</summary>
    public bool Interrupt => Read(MaskedStatus) != 0;

    /// <summary>Gets the register at an offset of 0x400 or more.</summary>
    /// <param name="offset">The offset.</param>
    /// <returns>Its value.</returns>
    public uint this[uint offset] => _others.GetValueOrDefault(offset);

    /// <inheritdoc/>
    public uint Read(uint offset) => offset switch
    {
        < 0x400 => Levels & (offset >> 2),
        MaskedStatus => this[RawStatus] & this[Mask],
        _ => this[offset],
    };

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        if (offset < 0x400)
        {
            uint outputs = (offset >> 2) & this[Direction];
            _levels = (_levels & ~outputs) | (value & outputs);
        }
        else if (offset == InterruptClear)
        {
            _others[RawStatus] = this[RawStatus] & ~value;
        }
        else
        {
            _others[offset] = value;
        }
    }
}
