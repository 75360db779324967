// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A device on a bus that nobody else uses at the moment.</summary>
public class VirtualMuxSpiConformance : SpiConformance
{
    private readonly FakeSpiMaster _bus = new();
    private readonly ListeningSpiDevice _listener = new();
    private readonly VirtualMuxSpi _device;

    public VirtualMuxSpiConformance()
        : this(isShared: false)
    {
    }

    protected VirtualMuxSpiConformance(bool isShared)
    {
        MuxSpi mux = new(_bus);
        _bus.Devices.Add(_listener);
        _device = new VirtualMuxSpi(mux, _listener, SpiMode.Mode0, 1_000_000);
        _device.SetSpiClient(this);
        if (isShared)
        {
            VirtualMuxSpi other = new(mux, null, SpiMode.Mode3, 400_000);
            other.SetSpiClient(new Neighbour(other));
            other.Transfer(new byte[1], null, 1, keepSelected: false);
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<byte> Heard => _listener.Heard;

    /// <inheritdoc/>
    protected override Result Transfer(byte[] write, byte[]? read, uint length) => _device.Transfer(write, read, length, keepSelected: false);

    /// <inheritdoc/>
    protected override void Settle()
    {
        for (int step = 0; step < 50; step++)
        {
            _bus.Step();
        }
    }

    /// <summary>Another user, which asks again whenever it is told.</summary>
    private sealed class Neighbour(VirtualMuxSpi device) : ISpiClient
    {
        public void TransferDone(byte[] write, byte[]? read, Result result) => device.Transfer(write, null, 1, keepSelected: false);
    }
}
