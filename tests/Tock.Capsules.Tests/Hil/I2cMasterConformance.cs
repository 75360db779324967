// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Lm3s6965;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The I2C module of the LM3S6965, as its data sheet describes it.</summary>
public class I2cMasterConformance : I2cConformance
{
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedI2c _device = new();
    private readonly I2cMaster _master;

    public I2cMasterConformance()
        : this(isEmulated: false)
    {
    }

    protected I2cMasterConformance(bool isEmulated)
    {
        _device.IsEmulated = isEmulated;
        _device.Devices[Address] = new Queue<byte>(FirstBytes);
        _master = new I2cMaster(new RegisterPage(_device), 12_500_000, 100_000, stopsBeforeReading: isEmulated, _kernel.DeferredCalls);
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
            _device.Step();
            if (_device.Interrupt)
            {
                _master.ServiceInterrupt();
            }

            _kernel.DeferredCalls.ServicePrompt();
        }
    }
}
