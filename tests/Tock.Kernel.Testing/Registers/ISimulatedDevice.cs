// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Testing.Registers;

/// <summary>A device whose registers a driver under test reads and writes.</summary>
public interface ISimulatedDevice
{
    /// <summary>A register is read.</summary>
    /// <param name="offset">Its offset.</param>
    /// <returns>Its value.</returns>
    uint Read(uint offset);

    /// <summary>A register is written.</summary>
    /// <param name="offset">Its offset.</param>
    /// <param name="value">The value.</param>
    void Write(uint offset, uint value);
}
