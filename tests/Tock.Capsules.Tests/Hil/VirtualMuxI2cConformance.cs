// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;
using Tock.Kernel.Testing;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a bus that nobody else uses at the moment.</summary>
public class VirtualMuxI2cConformance : I2cConformance
{
    private const byte OtherAddress = 0x50;

    private readonly FakeI2cMaster _bus = new();
    private readonly VirtualMuxI2c _device;

    public VirtualMuxI2cConformance()
        : this(isShared: false)
    {
    }

    protected VirtualMuxI2cConformance(bool isShared)
    {
        _bus.Devices[Address] = FirstBytes;
        MuxI2c mux = new(_bus);
        _device = new VirtualMuxI2c(mux);
        _device.SetMasterClient(this);
        if (isShared)
        {
            VirtualMuxI2c other = new(mux);
            other.SetMasterClient(new Neighbour(other));
            other.Write(OtherAddress, new byte[1], 1);
        }
    }

    /// <inheritdoc/>
    protected override II2cMaster Master => _device;

    /// <inheritdoc/>
    protected override IEnumerable<byte> Written =>
        from transfer in _bus.Transfers
        where transfer.StartsWith($"{Address:x2}: ", StringComparison.Ordinal)
        from value in transfer[4..].Split(',')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select byte.Parse(value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int step = 0; step < 50; step++)
        {
            _bus.Step();
        }
    }

    /// <summary>Another user, which asks again whenever it is told.</summary>
    private sealed class Neighbour(VirtualMuxI2c device) : II2cMasterClient
    {
        public void TransferDone(byte[] buffer, Result result) => device.Write(OtherAddress, buffer, 1);
    }
}
