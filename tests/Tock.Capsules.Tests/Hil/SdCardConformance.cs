// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Storage;
using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Devices;

namespace Tock.Capsules.Tests.Hil;

/// <summary>An SD card.</summary>
public sealed class SdCardConformance : BlockDeviceConformance
{
    private readonly FakeSpiMaster _bus = new();
    private readonly FakeAlarm _alarm = new();
    private readonly SimulatedSdCard _card;
    private readonly SdCard _device;

    public SdCardConformance()
    {
        FakeGpioPin chipSelect = new();
        _card = new SimulatedSdCard(chipSelect);
        _bus.Devices.Add(_card);
        MuxSpi mux = new(_bus);
        _device = new SdCard(
            new VirtualMuxSpi(mux, chipSelect, SpiMode.Mode0, 1), new VirtualMuxSpi(mux, null, SpiMode.Mode0, 1), _alarm, 5_000_000);
        _device.SetBlockDeviceClient(this);
        Initialize();
    }

    /// <inheritdoc/>
    protected override IBlockDevice Device => _device;

    /// <inheritdoc/>
    protected override void Settle()
    {
        while (_bus.Step() || Wait())
        {
        }
    }

    /// <inheritdoc/>
    protected override void Remove() => _card.IsPresent = false;

    /// <inheritdoc/>
    protected override void Insert() => _card.IsPresent = true;

    private bool Wait()
    {
        if (_alarm.Deadline is not { } deadline)
        {
            return false;
        }

        _alarm.AdvanceTo(deadline);
        return true;
    }
}
