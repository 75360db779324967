// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Mps2;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A bus whose bits software makes.</summary>
public sealed class SerialBusControllerConformance : I2cConformance
{
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedSerialBus _device = new();
    private readonly SerialBusController _master;

    public SerialBusControllerConformance()
    {
        _device.Devices[Address] = new Queue<byte>(FirstBytes);
        _master = new SerialBusController(new RegisterPage(_device), new RunningClock(), 100_000, _kernel.DeferredCalls);
        _master.SetMasterClient(this);
    }

    /// <inheritdoc/>
    protected override II2cMaster Master => _master;

    /// <inheritdoc/>
    protected override IEnumerable<byte> Written => WrittenOn(_device.Bus);

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int round = 0; round < 200; round++)
        {
            _kernel.DeferredCalls.ServiceBackground();
        }
    }
}
