// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Chips.Shared;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;
using Tock.Registers;

namespace Tock.Capsules.Tests.Hil;

/// <summary>The PL022, as its manual describes it.</summary>
public class Pl022SpiMasterConformance : SpiConformance
{
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedPl022 _device = new();
    private readonly Pl022SpiMaster _master;

    public Pl022SpiMasterConformance()
        : this(isEmulated: false)
    {
    }

    protected Pl022SpiMasterConformance(bool isEmulated)
    {
        _device.IsEmulated = isEmulated;
        _master = new Pl022SpiMaster(new RegisterPage(_device), 25_000_000, _kernel.DeferredCalls);
        _master.SetSpiClient(this);
    }

    /// <inheritdoc/>
    protected override IEnumerable<byte> Heard => _device.Sent;

    /// <inheritdoc/>
    protected override Result Transfer(byte[] write, byte[]? read, uint length) => _master.Transfer(write, read, length);

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int round = 0; round < 1000; round++)
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
