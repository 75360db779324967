// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel.Hil.Gpio;

namespace Tock.Kernel.Testing.Devices;

/// <summary>A device on an SPI bus that writes down what it hears, and is its own chip select: a pin that selects it while low.</summary>
public sealed class ListeningSpiDevice : ISimulatedSpiDevice, IGpioOutput
{
    private readonly List<byte> _heard = [];

    /// <inheritdoc/>
    public bool IsSelected { get; private set; }

    /// <summary>Gets how often it was selected.</summary>
    public int Selections { get; private set; }

    /// <summary>Gets what it has heard.</summary>
    public IReadOnlyList<byte> Heard => _heard;

    /// <summary>Gets or sets what it answers to a byte.</summary>
    public Func<byte, byte> Answer { get; set; } = value => (byte)~value;

    /// <inheritdoc/>
    public byte Exchange(byte value)
    {
        _heard.Add(value);
        return Answer(value);
    }

    /// <inheritdoc/>
    public void MakeOutput()
    {
    }

    /// <inheritdoc/>
    public void Set() => IsSelected = false;

    /// <inheritdoc/>
    public void Clear()
    {
        Selections += IsSelected ? 0 : 1;
        IsSelected = true;
    }

    /// <inheritdoc/>
    public void Toggle() => throw new NotSupportedException("Nobody selects a device like this.");
}
