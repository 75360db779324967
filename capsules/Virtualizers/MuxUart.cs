// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.Hil.Uart;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Shares one UART among several users, each with a <see cref="UartDevice"/> of its own. Transmissions go out whole,
/// in the order they were asked for; one user at a time receives.
/// </summary>
public sealed class MuxUart : IUartTransmitClient, IUartReceiveClient, ISynchronousOutput
{
    private readonly IUart _uart;

    private UartDevice? _sending;
    private UartDevice? _receiving;

    // The device that keeps the line, if one does: nobody else begins to send.
    private UartDevice? _keeper;

    // The line that somebody is typing, if there is one; who writes while it is shown waits until it is wiped off.
    private byte[]? _wipe;
    private UartDevice? _foregroundDevice;
    private IForegroundLine? _foreground;
    private UartDevice? _waitsForWipe;

    // Devices that wait for their turn to send: first in, first out.
    private UartDevice? _firstWaiting;
    private UartDevice? _lastWaiting;

    /// <summary>Initializes a new instance of the <see cref="MuxUart"/> class and makes it the UART's client.</summary>
    /// <param name="uart">The UART to share; nobody else uses it.</param>
    public MuxUart(IUart uart)
    {
        _uart = uart;
        uart.SetTransmitClient(this);
        uart.SetReceiveClient(this);
    }

    /// <summary>Names the line that gives way to what others write. Called once, while the board boots.</summary>
    /// <param name="device">The device that it is written with.</param>
    /// <param name="line">The line.</param>
    [BootTime]
    public void SetForegroundLine(UartDevice device, IForegroundLine line)
    {
        _foregroundDevice = device;
        _foreground = line;
        _wipe = new byte[4];
        "\r\x1b[K"u8.CopyTo(_wipe);
    }

    /// <inheritdoc/>
    /// <remarks>Meant for boot and panic: devices whose text had to wait are not told that it is out.</remarks>
    public void WriteSynchronously(ReadOnlySpan<byte> text)
    {
        if (_waitsForWipe is not null)
        {
            UartDevice writer = _waitsForWipe;
            _waitsForWipe = null;
            _uart.WriteSynchronously(new ReadOnlySpan<byte>(writer.TransmitBuffer, 0, (int)writer.TransmitLength));
        }

        while (_firstWaiting is not null)
        {
            UartDevice device = TakeWaiting(_firstWaiting);
            _uart.WriteSynchronously(new ReadOnlySpan<byte>(device.TransmitBuffer, 0, (int)device.TransmitLength));
        }

        _uart.WriteSynchronously(text);
    }

    /// <inheritdoc/>
    public void Transmitted(byte[] buffer, uint length, Result result)
    {
        UartDevice? sent = _sending;
        _sending = null;
        if (_waitsForWipe is not null)
        {
            UartDevice writer = _waitsForWipe;
            _waitsForWipe = null;
            sent = TryBegin(writer, out result) ? null : writer;
            length = 0;
        }

        // The next one first: what the client asks for in its callback goes behind those that wait already.
        StartNext();
        if (sent is null)
        {
            return;
        }

        bool isLineEnd = length != 0 && buffer[length - 1] == (byte)'\n';
        sent.NotifyTransmitted(length, result);
        if (_sending is null && isLineEnd && sent != _foregroundDevice && _foreground is { IsShown: false })
        {
            _foreground.Free();
        }
    }

    /// <inheritdoc/>
    public void Received(byte[] buffer, uint length, Result result)
    {
        UartDevice? receiver = _receiving;
        _receiving = null;
        receiver?.NotifyReceived(buffer, length, result);
    }

    /// <summary>Sends for a device, now or in its turn.</summary>
    /// <param name="device">A device that is not waiting and not sending.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result StartTransmit(UartDevice device)
    {
        if (_sending is null && (_keeper is null ? _firstWaiting is null : _keeper == device))
        {
            TryBegin(device, out Result result);
            return result;
        }

        device.NextWaiting = null;
        if (_keeper == device)
        {
            device.NextWaiting = _firstWaiting;
            _firstWaiting = device;
            _lastWaiting ??= device;
            return Result.Ok;
        }

        if (_lastWaiting is null)
        {
            _firstWaiting = device;
        }
        else
        {
            _lastWaiting.NextWaiting = device;
        }

        _lastWaiting = device;
        return Result.Ok;
    }

    /// <summary>Keeps the line for a device; as long as another keeps it, this does nothing.</summary>
    /// <param name="device">The device.</param>
    internal void Keep(UartDevice device) => _keeper ??= device;

    /// <summary>Gives the line to those who wait.</summary>
    /// <param name="device">The device that kept it.</param>
    internal void Release(UartDevice device)
    {
        if (_keeper == device)
        {
            _keeper = null;
            StartNext();
        }
    }

    /// <summary>Receives for a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="length">How many.</param>
    /// <returns>Busy if any device receives already; else what the UART says.</returns>
    internal Result StartReceive(UartDevice device, byte[] buffer, uint length)
    {
        if (_receiving is not null)
        {
            return ErrorCode.Busy;
        }

        Result result = _uart.Receive(buffer, length);
        if (result.IsOk)
        {
            _receiving = device;
        }

        return result;
    }

    /// <summary>Ends a device's reception, if it has one.</summary>
    /// <param name="device">The device.</param>
    internal void AbortReceive(UartDevice device)
    {
        if (_receiving == device)
        {
            _uart.AbortReceive();
        }
    }

    /// <summary>Begins a device's transmission; wipes the foreground line off first if it is in the way.</summary>
    private bool TryBegin(UartDevice device, out Result result)
    {
        bool isInTheWay = device != _foregroundDevice && _foreground is { IsShown: true };
        result = isInTheWay
            ? _uart.Transmit(_wipe!, (uint)_wipe!.Length)
            : _uart.Transmit(device.TransmitBuffer, device.TransmitLength);
        if (!result.IsOk)
        {
            return false;
        }

        _sending = device;
        if (isInTheWay)
        {
            _waitsForWipe = device;
            _foreground!.Wiped();
        }

        return true;
    }

    private UartDevice TakeWaiting(UartDevice first)
    {
        _firstWaiting = first.NextWaiting;
        first.NextWaiting = null;
        if (_firstWaiting is null)
        {
            _lastWaiting = null;
        }

        return first;
    }

    private void StartNext()
    {
        while (_sending is null && _firstWaiting is not null && (_keeper is null || _keeper == _firstWaiting))
        {
            UartDevice device = TakeWaiting(_firstWaiting);
            if (!TryBegin(device, out Result result))
            {
                // Allowed here: this runs in the callback of an earlier transmission, not in the client's call.
                device.NotifyTransmitted(0, result);
            }
        }
    }
}
