// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Testing.Registers;
using Tock.Registers;

namespace Tock.Kernel.Tests.Device;

/// <summary>The core's system control space as plain memory: what was written is read back.</summary>
internal sealed class CoreRegisters : ISimulatedDevice
{
    private const uint MpuType = 0xD90;

    private readonly Dictionary<uint, uint> _values = [];

    internal CoreRegisters(uint mpuRegions = 8)
    {
        _values[MpuType] = mpuRegions << 8;
    }

    /// <summary>Gets every write in order.</summary>
    internal List<(uint Offset, uint Value)> Writes { get; } = [];

    internal RegisterPage Page => new(this);

    public uint Read(uint offset) => _values.GetValueOrDefault(offset);

    public void Write(uint offset, uint value)
    {
        _values[offset] = value;
        Writes.Add((offset, value));
    }
}
