// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Hil.Ethernet;

/// <summary>
/// An Ethernet adapter that receives every frame on its wire, whomever it is for, and sends one frame at a time. Frames pass in pieces,
/// straight out of and into the adapter's own memory, so that nobody has to have room for a whole one.
/// </summary>
/// <remarks>
/// What a frame is, and how long it can be: <see cref="EthernetFrame"/>. An adapter passes on only frames that were received without error
/// and that have a possible length. It may make senders of frames wait, never the processes: however many frames arrive, receiving takes no
/// more than about half of the processor's time.
/// </remarks>
public interface IEthernetAdapter
{
    /// <summary>Gets the adapter's own address; its first byte is the lowest of six.</summary>
    ulong Address { get; }

    /// <summary>Names who is told of frames. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetEthernetClient(IEthernetClient client);

    /// <summary>Begins to receive.</summary>
    void EnableReceive();

    /// <summary>Takes the next bytes of the frame that has arrived. Only inside <see cref="IEthernetClient.FrameArrived"/>.</summary>
    /// <param name="piece">Where they go. Its length is a multiple of 4, except for the frame's last piece.</param>
    /// <returns>How many there were: as many as fit, or as are left.</returns>
    uint Read(Span<byte> piece);

    /// <summary>Begins a frame to be sent; <see cref="Write"/> gives its bytes, all of them before anything else is done.</summary>
    /// <param name="length">Its length in bytes. An adapter adds zeros to a frame that is too short for the wire.</param>
    /// <returns>Ok; Size if no frame has this length; Busy while another frame is sent.</returns>
    Result BeginFrame(uint length);

    /// <summary>
    /// Gives the next bytes of a frame that was begun. With the last one it is on its way, and <see cref="IEthernetClient.FrameSent"/> will be
    /// called, never inside this call.
    /// </summary>
    /// <param name="piece">The bytes, no more than are missing. Their number is a multiple of 4, except for the frame's last piece.</param>
    void Write(ReadOnlySpan<byte> piece);
}
