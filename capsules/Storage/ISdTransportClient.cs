// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;

namespace Tock.Capsules.Storage;

/// <summary>Takes and gives the blocks of an <see cref="SdTransport"/>, and is told when a command is over.</summary>
internal interface ISdTransportClient
{
    /// <summary>Takes a portion of a block from the card.</summary>
    /// <param name="offset">Where in the block the portion begins.</param>
    /// <param name="bytes">The portion.</param>
    void StoreBytes(uint offset, scoped ReadOnlySpan<byte> bytes);

    /// <summary>Gives a portion of a block to the card.</summary>
    /// <param name="offset">Where in the block the portion begins.</param>
    /// <param name="bytes">Where the portion goes; all 0 when this is called.</param>
    void LoadBytes(uint offset, scoped Span<byte> bytes);

    /// <summary>The command is over; the next one may be started from here.</summary>
    /// <param name="result">Ok if the card has answered, with whatever status; NoAcknowledge if it has not; Fail if a block went wrong.</param>
    void CommandDone(Result result);
}
