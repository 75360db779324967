// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Hil.Spi;

namespace Tock.Capsules.Virtualizers;

/// <summary>One device on an SPI bus, which a pin selects while it is low.</summary>
public sealed class VirtualMuxSpi : TurnUser, ISpiDevice
{
    private readonly MuxSpi _mux;
    private readonly IGpioOutput? _chipSelect;
    private ISpiClient? _client;
    private uint _frequency;
    private SpiMode _mode;

    // The transfer that waits or is under way; no buffer, no transfer.
    private byte[]? _write;
    private byte[]? _read;
    private uint _length;

    /// <summary>Initializes a new instance of the <see cref="VirtualMuxSpi"/> class; the device is not selected.</summary>
    /// <param name="mux">The shared bus.</param>
    /// <param name="chipSelect">The pin that selects the device; or null for clocks that no device is to take for its own.</param>
    /// <param name="mode">The device's mode.</param>
    /// <param name="frequency">Clock in Hz, as in <see cref="ISpiMaster.Configure"/>.</param>
    public VirtualMuxSpi(MuxSpi mux, IGpioOutput? chipSelect, SpiMode mode, uint frequency)
    {
        _mux = mux;
        _chipSelect = chipSelect;
        _mode = mode;
        _frequency = frequency;
        chipSelect?.MakeOutput();
        Deselect();
    }

    /// <summary>Gets a value indicating whether the device stays selected after the transfer that was asked for last.</summary>
    internal bool KeepsSelected { get; private set; }

    /// <inheritdoc/>
    public void SetSpiClient(ISpiClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public void SetFrequency(uint frequency)
    {
        _frequency = frequency;
    }

    /// <inheritdoc/>
    public void SetMode(SpiMode mode)
    {
        _mode = mode;
    }

    /// <inheritdoc/>
    public Result Transfer(byte[] write, byte[]? read, uint length, bool keepSelected)
    {
        if (_write is not null)
        {
            return ErrorCode.Busy;
        }

        // Checked here and not left to the master: a transfer that waits must not fail for what could be seen when it was asked for.
        Result result = SpiTransfer.Check(write, read, length);
        if (!result.IsOk)
        {
            return result;
        }

        _write = write;
        _read = read;
        _length = length;
        KeepsSelected = keepSelected;
        result = _mux.Submit(this);
        if (!result.IsOk)
        {
            _write = null;
        }

        return result;
    }

    /// <inheritdoc/>
    public void Release()
    {
        if (_write is null)
        {
            _mux.Release(this);
        }
    }

    /// <summary>Deselects the device.</summary>
    internal void Deselect() => _chipSelect?.Set();

    /// <inheritdoc/>
    internal override Result BeginTurn()
    {
        // The clock rests at the device's level before the device is selected and looks at it.
        ISpiMaster master = _mux.Master;
        master.Configure(_frequency, _mode);
        _chipSelect?.Clear();
        Result result = master.Transfer(_write!, _read, _length);
        if (!result.IsOk)
        {
            Deselect();
        }

        return result;
    }

    /// <inheritdoc/>
    internal override void Notify(Result result)
    {
        byte[]? write = _write;
        _write = null;
        if (write is not null)
        {
            _client?.TransferDone(write, _read, result);
        }
    }
}
