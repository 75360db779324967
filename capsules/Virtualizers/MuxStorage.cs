// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Storage;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Divides one nonvolatile storage among several users, each with a <see cref="StoragePartition"/> of its own. They have their turns one
/// behind the other, an operation each.
/// </summary>
/// <remarks>This makes itself the client of the storage.</remarks>
public sealed class MuxStorage : INonvolatileStorageClient
{
    private readonly INonvolatileStorage _storage;

    // All users, in a ring: each operation is followed by one of the next user behind its own who waits.
    private StoragePartition? _last;
    private StoragePartition? _active;

    /// <summary>Initializes a new instance of the <see cref="MuxStorage"/> class.</summary>
    /// <param name="storage">The storage; nobody else uses it.</param>
    public MuxStorage(INonvolatileStorage storage)
    {
        _storage = storage;
        storage.SetStorageClient(this);
    }

    /// <summary>Gets the number of bytes of the whole.</summary>
    public uint Size => _storage.Size;

    /// <inheritdoc/>
    public void StorageDone(byte[] buffer, Result result)
    {
        StoragePartition? done = _active;
        _active = null;
        if (done is null)
        {
            return;
        }

        // The next one first: what the client asks for in its callback goes behind those that wait already.
        for (StoragePartition next = done.Next; next != done && _active is null; next = next.Next)
        {
            if (next.IsWaiting)
            {
                StartFromCallback(next);
            }
        }

        done.Notify(result);
    }

    /// <summary>Takes a user in.</summary>
    /// <param name="user">The user.</param>
    /// <returns>Who comes behind it in the ring.</returns>
    [BootTime]
    internal StoragePartition Register(StoragePartition user)
    {
        StoragePartition first = _last is { } last ? last.Next : user;
        if (_last is not null)
        {
            _last.Next = user;
        }

        _last = user;
        return first;
    }

    /// <summary>Makes a user's operation, now or in its turn.</summary>
    /// <param name="user">A user with an operation to make.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result Submit(StoragePartition user)
    {
        if (_active is not null)
        {
            return Result.Ok;
        }

        Result result = user.BeginOn(_storage);
        if (result.IsOk)
        {
            _active = user;
        }

        return result;
    }

    private void StartFromCallback(StoragePartition user)
    {
        Result result = Submit(user);
        if (!result.IsOk)
        {
            user.Notify(result);
        }
    }
}
