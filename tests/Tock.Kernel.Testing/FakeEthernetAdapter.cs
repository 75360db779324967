// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel;
using Tock.Kernel.Hil.Ethernet;

namespace Tock.Kernel.Testing;

/// <summary>An adapter under the control of a test: frames arrive with <see cref="Deliver"/>, and are sent when <see cref="Step"/> says so.</summary>
public sealed class FakeEthernetAdapter : IEthernetAdapter
{
    private readonly List<byte> _written = [];
    private IEthernetClient? _client;
    private byte[] _arrived = [];
    private int _taken;
    private uint _missing;

    /// <summary>Gets the frames that were given to be sent, in order.</summary>
    public List<byte[]> Frames { get; } = [];

    /// <summary>Gets or sets what the next frames to be sent are refused with; 0 lets them succeed.</summary>
    public ErrorCode Refusal { get; set; }

    /// <summary>Gets a value indicating whether frames are received.</summary>
    public bool IsReceiving { get; private set; }

    /// <summary>Gets a value indicating whether a frame is on its way.</summary>
    public bool IsSending { get; private set; }

    /// <inheritdoc/>
    public ulong Address => 0x0605_0403_0202;

    /// <inheritdoc/>
    public void SetEthernetClient(IEthernetClient client) => _client = client;

    /// <inheritdoc/>
    public void EnableReceive() => IsReceiving = true;

    /// <inheritdoc/>
    public uint Read(Span<byte> piece)
    {
        if (_taken % 4 != 0 && _taken < _arrived.Length)
        {
            throw new InvalidOperationException("A piece that is not the last has a length that is no multiple of 4.");
        }

        int count = Math.Min(piece.Length, _arrived.Length - _taken);
        _arrived.AsSpan(_taken, count).CopyTo(piece);
        _taken += count;
        return (uint)count;
    }

    /// <inheritdoc/>
    public Result BeginFrame(uint length)
    {
        if (Refusal != 0 || IsSending)
        {
            return Refusal != 0 ? Refusal : ErrorCode.Busy;
        }

        _written.Clear();
        _missing = length;
        IsSending = true;
        return Result.Ok;
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> piece)
    {
        if (_written.Count % 4 != 0 || (uint)piece.Length > _missing)
        {
            throw new InvalidOperationException("A piece that is not the last has a length that is no multiple of 4, or there are too many bytes.");
        }

        _written.AddRange(piece);
        _missing -= (uint)piece.Length;
        if (_missing == 0)
        {
            Frames.Add([.. _written]);
        }
    }

    /// <summary>Lets a frame arrive.</summary>
    /// <param name="frame">The frame.</param>
    public void Deliver(byte[] frame)
    {
        _arrived = frame;
        _taken = 0;
        _client!.FrameArrived((uint)frame.Length);
    }

    /// <summary>Lets the frame that is on its way be sent.</summary>
    /// <param name="result">What comes of it.</param>
    /// <returns>False if there is none.</returns>
    public bool Step(Result result = default)
    {
        if (!IsSending)
        {
            return false;
        }

        IsSending = false;
        _client!.FrameSent(result);
        return true;
    }
}
