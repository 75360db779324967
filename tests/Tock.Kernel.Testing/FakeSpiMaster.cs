// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Tock.Kernel.Testing.Devices;

namespace Tock.Kernel.Testing;

/// <summary>
/// A bus under the control of a test: nothing completes until <see cref="Step"/>, as nothing completes inside the call on a real one.
/// </summary>
public sealed class FakeSpiMaster : ISpiMaster
{
    private ISpiClient? _client;
    private byte[]? _write;
    private byte[]? _read;
    private uint _length;

    /// <summary>Gets the devices; a line that none of them drives reads high.</summary>
    public List<ISimulatedSpiDevice> Devices { get; } = [];

    /// <summary>Gets the transfers as they were begun: clock, mode, bytes.</summary>
    public List<string> Transfers { get; } = [];

    /// <summary>Gets the clock that was chosen last, in Hz.</summary>
    public uint Frequency { get; private set; }

    /// <summary>Gets the mode that was chosen last.</summary>
    public SpiMode Mode { get; private set; }

    /// <summary>Gets or sets what the next calls answer; 0 lets them succeed.</summary>
    public ErrorCode Refusal { get; set; }

    /// <summary>Gets a value indicating whether a transfer is under way.</summary>
    public bool IsBusy => _write is not null;

    /// <inheritdoc/>
    public void SetSpiClient(ISpiClient client) => _client = client;

    /// <inheritdoc/>
    public void Configure(uint frequency, SpiMode mode)
    {
        if (IsBusy)
        {
            throw new InvalidOperationException("The bus is configured while a transfer is under way.");
        }

        Frequency = frequency;
        Mode = mode;
    }

    /// <inheritdoc/>
    public Result Transfer(byte[] write, byte[]? read, uint length)
    {
        if (Refusal != 0)
        {
            return Refusal;
        }

        if (IsBusy)
        {
            return ErrorCode.Busy;
        }

        _write = write;
        _read = read;
        _length = length;
        Transfers.Add($"{Frequency} {Mode}: {string.Join(' ', write.Take((int)length).Select(value => value.ToString("x2")))}");
        return Result.Ok;
    }

    /// <summary>Completes the transfer under way.</summary>
    /// <returns>False if there is none.</returns>
    public bool Step()
    {
        if (_write is not { } write)
        {
            return false;
        }

        for (int index = 0; index < (int)_length; index++)
        {
            ISimulatedSpiDevice[] selected = [.. Devices.Where(device => device.IsSelected)];
            if (selected.Length > 1)
            {
                throw new InvalidOperationException("Two devices are selected at once.");
            }

            byte answer = selected.Length == 0 ? (byte)0xFF : selected[0].Exchange(write[index]);
            if (_read is not null)
            {
                _read[index] = answer;
            }
        }

        _write = null;
        _client!.TransferDone(write, _read, Result.Ok);
        return true;
    }

    /// <summary>Completes everything, and what is started meanwhile.</summary>
    public void Drain()
    {
        for (int steps = 0; Step(); steps++)
        {
            if (steps > 100_000)
            {
                throw new InvalidOperationException("The bus never comes to rest.");
            }
        }
    }
}
