// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Divides one nonvolatile storage among several users, each with a <see cref="StoragePartition"/> of its own. Operations are made in the
/// order they were asked for: as a user has one at a time, each has its turn before another has two.
/// </summary>
/// <remarks>This makes itself the client of the storage.</remarks>
public sealed class MuxStorage : INonvolatileStorageClient
{
    private readonly TurnQueue _turns = new();

    /// <summary>Initializes a new instance of the <see cref="MuxStorage"/> class.</summary>
    /// <param name="storage">The storage; nobody else uses it.</param>
    public MuxStorage(INonvolatileStorage storage)
    {
        Storage = storage;
        storage.SetStorageClient(this);
    }

    /// <summary>Gets the whole.</summary>
    internal INonvolatileStorage Storage { get; }

    /// <inheritdoc/>
    public void StorageDone(byte[] buffer, Result result) => _turns.EndTurn()?.Notify(result);

    /// <summary>Makes a user's operation, now or in its turn.</summary>
    /// <param name="user">A user with an operation to make, which does not wait yet.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result Submit(StoragePartition user) => _turns.Submit(user);
}
