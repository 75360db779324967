// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Screen;

namespace Tock.Capsules.Virtualizers;

/// <summary>One capsule's share of a display: one operation at a time, on the whole of it.</summary>
public sealed class VirtualMuxScreen : TurnUser, IScreen
{
    private readonly MuxScreen _mux;
    private IScreenClient? _client;

    // The operation that waits or is under way.
    private Operation _operation;
    private ScreenFrame _frame;
    private uint _argument;

    /// <summary>Initializes a new instance of the <see cref="VirtualMuxScreen"/> class.</summary>
    /// <param name="mux">The shared display.</param>
    public VirtualMuxScreen(MuxScreen mux)
    {
        _mux = mux;
    }

    private enum Operation : uint
    {
        None,
        Write,
        Power,
        Brightness,
        Invert,
    }

    /// <inheritdoc/>
    public ushort Width => _mux.Screen.Width;

    /// <inheritdoc/>
    public ushort Height => _mux.Screen.Height;

    /// <inheritdoc/>
    public void SetScreenClient(IScreenClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public bool CanWrite(ScreenFrame frame) => _mux.Screen.CanWrite(frame);

    /// <inheritdoc/>
    public Result Write(ScreenFrame frame, PixelFormat format)
    {
        if (_operation != Operation.None)
        {
            return ErrorCode.Busy;
        }

        if (!CanWrite(frame))
        {
            return ErrorCode.Invalid;
        }

        _frame = frame;
        return Submit(Operation.Write, (uint)format);
    }

    /// <inheritdoc/>
    public Result SetPower(bool on) => Submit(Operation.Power, on ? 1u : 0);

    /// <inheritdoc/>
    public Result SetBrightness(ushort brightness) => Submit(Operation.Brightness, brightness);

    /// <inheritdoc/>
    public Result SetInvert(bool inverted) => Submit(Operation.Invert, inverted ? 1u : 0);

    /// <summary>Gets the next pixels from the client.</summary>
    /// <param name="pixels">Where they go.</param>
    /// <returns>Bytes stored.</returns>
    internal uint ReadPixels(scoped Span<byte> pixels) => _client?.ReadPixels(pixels) ?? 0;

    /// <inheritdoc/>
    internal override Result BeginTurn()
    {
        IScreen screen = _mux.Screen;
        return _operation switch
        {
            Operation.Write => screen.Write(_frame, (PixelFormat)_argument),
            Operation.Power => screen.SetPower(_argument != 0),
            Operation.Brightness => screen.SetBrightness((ushort)_argument),
            _ => screen.SetInvert(_argument != 0),
        };
    }

    /// <inheritdoc/>
    internal override void Notify(Result result)
    {
        _operation = Operation.None;
        _client?.ScreenDone(result);
    }

    private Result Submit(Operation operation, uint argument)
    {
        if (_operation != Operation.None)
        {
            return ErrorCode.Busy;
        }

        _operation = operation;
        _argument = argument;
        Result result = _mux.Submit(this);
        if (!result.IsOk)
        {
            _operation = Operation.None;
        }

        return result;
    }
}
