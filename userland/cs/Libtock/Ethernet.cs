// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// Raw Ethernet frames (driver 0x30007). A frame begins with the destination address and ends before the check sequence, which the board makes
/// and checks: 14 to 1518 bytes. An application gets every frame on the wire, whomever it is for, but none that applications of this board send;
/// <see cref="EthernetReceiver"/> receives them.
/// </summary>
public static class Ethernet
{
    /// <summary>How many bytes an address has.</summary>
    public const int AddressLength = 6;

    /// <summary>How many bytes the shortest frame has.</summary>
    public const int HeaderLength = 14;

    /// <summary>How many bytes the longest frame has.</summary>
    public const int LongestFrame = 1518;

    private static DriverQueue? s_queue;

    /// <summary>How many frames this application was given; wraps.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static uint FramesReceived => Syscalls.Command(EthernetTapAbi.DriverNumber, EthernetTapAbi.CommandReceiveStatistics).GetValue();

    /// <summary>How many frames its receiver had no room for; wraps.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static uint FramesDropped
    {
        get
        {
            SyscallResult result = Syscalls.Command(EthernetTapAbi.DriverNumber, EthernetTapAbi.CommandReceiveStatistics);
            result.ThrowIfFailed();
            return result.Value2;
        }
    }

    /// <summary>How many frames this application has sent; wraps.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static uint FramesSent => Syscalls.Command(EthernetTapAbi.DriverNumber, EthernetTapAbi.CommandTransmitStatistics).GetValue();

    /// <summary>Stores the board's address.</summary>
    /// <param name="address">Where it goes: 6 bytes.</param>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static void GetAddress(Span<byte> address)
    {
        SyscallResult result = Syscalls.Command(EthernetTapAbi.DriverNumber, EthernetTapAbi.CommandAddress);
        result.ThrowIfFailed();
        for (int index = 0; index < AddressLength; index++)
        {
            address[index] = (byte)((index < 4 ? result.Value0 : result.Value1) >> (index % 4 * 8));
        }
    }

    /// <summary>Sends a frame; sleeps until it is sent.</summary>
    /// <param name="frame">The frame.</param>
    /// <exception cref="TockException">SIZE: it is too short or too long. NODEVICE: the board has no driver.</exception>
    public static void Transmit(ReadOnlySpan<byte> frame)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(frame.Length).Perform(Loan.ReadOnly(EthernetTapAbi.BufferFrame, frame), out _));
    }

    /// <summary>Sends a frame while other tasks go on.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="cancellationToken">Ends the waiting; whether it is sent is open then.</param>
    /// <exception cref="TockException">SIZE: it is too short or too long. NODEVICE: the board has no driver.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task TransmitAsync(ReadOnlyMemory<byte> frame, CancellationToken cancellationToken = default)
    {
        s_queue ??= new DriverQueue();
        return s_queue.Perform(new DriverOperation(Request(frame.Length)).LendReadOnly(EthernetTapAbi.BufferFrame, frame), cancellationToken);
    }

    private static DriverRequest Request(int length)
    {
        return new DriverRequest(
            EthernetTapAbi.DriverNumber, EthernetTapAbi.CommandTransmit, EthernetTapAbi.UpcallSent, StatusPlace.First, (uint)length);
    }
}
