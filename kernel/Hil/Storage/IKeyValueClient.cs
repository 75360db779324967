// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Hil.Storage;

/// <summary>The user of an <see cref="IKeyValueStore"/>.</summary>
public interface IKeyValueClient
{
    /// <summary>What is stored is known now, or not: see <see cref="IKeyValueStore.IsLoaded"/>.</summary>
    /// <param name="result">Ok; what the memory said; NoMemory if more keys are stored than the store can keep in mind; Invalid if it is a store of another size.</param>
    void Loaded(Result result);

    /// <summary>The key exists: is the operation permitted?</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="writer">Who wrote the value that it has.</param>
    /// <returns>True if so; otherwise the operation ends as if the key were not there, or could not be stored.</returns>
    bool Permits(KeyValueOperation operation, uint writer);

    /// <summary>Fills in a piece of the value that is stored.</summary>
    /// <param name="offset">Its place in the value.</param>
    /// <param name="piece">The piece.</param>
    /// <returns>False if there is no such piece any more: the operation ends with Cancel, and the key has its old value.</returns>
    bool Supply(uint offset, scoped Span<byte> piece);

    /// <summary>Takes a piece of the value that is read.</summary>
    /// <param name="offset">Its place in the value.</param>
    /// <param name="piece">The piece.</param>
    void Take(uint offset, scoped ReadOnlySpan<byte> piece);

    /// <summary>The operation is over; a new one may be started from here.</summary>
    /// <param name="valueLength">After a successful Get, how long the value is; else 0.</param>
    /// <param name="result">
    /// Ok; NotSupported if the key is not there (Get, Delete, Update), is there (Add), or is not permitted; NoMemory if there is no room, or
    /// not for this writer; Cancel; Fail if the value was damaged; what the memory said.
    /// </param>
    void Completed(uint valueLength, Result result);
}
