// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Hil.Storage;

/// <summary>
/// Values by name, kept without power. Each carries the identifier of who wrote it, by which its user decides who may have it. Split-phase:
/// a call starts an operation, the client is called back, never inside the call.
/// </summary>
/// <remarks>
/// One operation at a time. An operation that is done stays done; one that power fails in has been done or not, nothing in between. When it
/// ends in an error, the key has its old value, or, if the error is the memory's, its old or its new one.
/// </remarks>
public interface IKeyValueStore
{
    /// <summary>The longest key, in bytes.</summary>
    const uint MaximumKeyLength = 64;

    /// <summary>Gets the longest value, in bytes.</summary>
    uint MaximumValueLength { get; }

    /// <summary>Gets a value indicating whether operations can begin; otherwise <see cref="Load"/> comes first.</summary>
    bool IsLoaded { get; }

    /// <summary>Names who is told when an operation is over, and asked in between. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    void SetKeyValueClient(IKeyValueClient client);

    /// <summary>Starts to find out what is stored; memory that holds no store yet is made an empty one.</summary>
    /// <returns>Ok if <see cref="IKeyValueClient.Loaded"/> follows; Busy.</returns>
    Result Load();

    /// <summary>Starts an operation.</summary>
    /// <param name="operation">Which.</param>
    /// <param name="key">The key, 1 to <see cref="MaximumKeyLength"/> bytes; empty for <see cref="KeyValueOperation.CollectGarbage"/>.</param>
    /// <param name="valueLength">How long the value is that is to be stored.</param>
    /// <param name="writer">Who stores it; not 0.</param>
    /// <returns>Ok if <see cref="IKeyValueClient.Completed"/> follows; Off if it is not loaded; Busy; Size.</returns>
    Result Begin(KeyValueOperation operation, scoped ReadOnlySpan<byte> key, uint valueLength, uint writer);
}
