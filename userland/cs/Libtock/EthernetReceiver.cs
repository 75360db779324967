// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// Receives Ethernet frames (driver 0x30007): one half of its memory is filled by the kernel while the frames in the other are looked at. A frame
/// for which the half has no room is lost and counted (<see cref="Ethernet.FramesDropped"/>). An application has one.
/// </summary>
public sealed class EthernetReceiver : IDisposable
{
    // Of a half: bytes before the frames, with the number of those that follow; of a frame: bytes before it, with its length.
    private const int BesideFrames = 8;
    private const int BytesPlace = 4;
    private const int BesideFrame = 12;
    private const int LengthPlace = 2;

    private readonly StandingLoan _loan = new(EthernetTapAbi.DriverNumber, EthernetTapAbi.BufferReceived);
    private readonly Signal _received = new();
    private readonly byte[] _first;
    private readonly byte[] _second;
    private byte[] _lent;
    private int _position;
    private int _end;

    /// <summary>Begins to receive.</summary>
    /// <param name="halfLength">How many bytes each half has: 8, and 12 more than its length for each frame.</param>
    /// <exception cref="ArgumentOutOfRangeException">No frame has room.</exception>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public EthernetReceiver(int halfLength)
    {
        if (halfLength < BesideFrames + BesideFrame + Ethernet.HeaderLength)
        {
            throw new ArgumentOutOfRangeException(nameof(halfLength));
        }

        _first = new byte[halfLength];
        _second = new byte[halfLength];
        _lent = _second;
        Lend(_first);
    }

    /// <summary>Waits for the next frame, with the process asleep.</summary>
    /// <returns>The frame. It may be looked at, and changed, until the next one is asked for.</returns>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public Memory<byte> Receive()
    {
        while (!TakeFrames())
        {
            Syscalls.WaitFor(EthernetTapAbi.DriverNumber, EthernetTapAbi.UpcallReceived);
        }

        return Next();
    }

    /// <summary>Waits for the next frame while other tasks go on; for one task at a time.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The frame. It may be looked at, and changed, until the next one is asked for.</returns>
    /// <exception cref="TockException">NODEVICE: the board has no driver. BUSY: another task waits.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<Memory<byte>> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        TockException.ThrowIf(Upcalls.Subscribe(EthernetTapAbi.DriverNumber, EthernetTapAbi.UpcallReceived, _received));
        while (!TakeFrames())
        {
            await _received.Wait(cancellationToken);
        }

        return Next();
    }

    /// <summary>Ends it, and takes the memory back.</summary>
    public void Dispose()
    {
        _loan.TakeBack();
        Upcalls.Unsubscribe(EthernetTapAbi.DriverNumber, EthernetTapAbi.UpcallReceived);
        _position = _end;
    }

    // Whether there is a frame to look at. The half that is lent may have frames since before they are waited for.
    private bool TakeFrames()
    {
        if (_position < _end)
        {
            return true;
        }

        byte[] full = _lent;
        if (BinaryPrimitives.ReadUInt32LittleEndian(full.AsSpan(BytesPlace)) == 0)
        {
            return false;
        }

        Lend(full == _first ? _second : _first);
        _position = BesideFrames;
        _end = BesideFrames + (int)BinaryPrimitives.ReadUInt32LittleEndian(full.AsSpan(BytesPlace));
        return true;
    }

    private Memory<byte> Next()
    {
        byte[] half = _lent == _first ? _second : _first;
        int length = BinaryPrimitives.ReadUInt16LittleEndian(half.AsSpan(_position + LengthPlace));
        Memory<byte> frame = new(half, _position + BesideFrame, length);
        _position += BesideFrame + length;
        return frame;
    }

    private void Lend(byte[] half)
    {
        half.AsSpan(0, BesideFrames).Clear();
        TockException.ThrowIf(_loan.Lend(half));
        _lent = half;
    }
}
