// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Testing.Registers;

namespace Tock.Registers;

/// <summary>Stands for the register layer's type of that name: a page of a simulated device.</summary>
public readonly struct RegisterPage
{
    private readonly ISimulatedDevice _device;

    /// <summary>Initializes a new instance of the <see cref="RegisterPage"/> struct.</summary>
    /// <param name="device">The device.</param>
    public RegisterPage(ISimulatedDevice device)
    {
        _device = device;
    }

    /// <summary>Gets the register at an offset.</summary>
    /// <param name="offset">Bytes from the start of the page.</param>
    /// <returns>The register.</returns>
    public Register At(uint offset) => new(_device, offset & 0xFFC);
}
