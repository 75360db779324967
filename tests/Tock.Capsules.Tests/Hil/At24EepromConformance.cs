// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Storage;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Testing;

namespace Tock.Capsules.Tests.Hil;

/// <summary>An EEPROM that is busy for a while after each write.</summary>
public sealed class At24EepromConformance : StorageConformance
{
    private readonly FakeEepromBus _bus = new(new byte[4096]) { BusyTries = 30 };
    private readonly At24Eeprom _eeprom;

    public At24EepromConformance()
    {
        _eeprom = new At24Eeprom(_bus, FakeEepromBus.Address, 4096);
        _eeprom.SetStorageClient(this);
    }

    /// <inheritdoc/>
    protected override INonvolatileStorage Storage => _eeprom;

    /// <inheritdoc/>
    protected override void Settle()
    {
        while (_bus.Step())
        {
        }
    }
}
