// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Virtualizers;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Testing;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A part in the middle of a storage.</summary>
public sealed class StoragePartitionConformance : StorageConformance
{
    private readonly FakeStorage _storage = new(new byte[3000]);
    private readonly StoragePartition _partition;

    public StoragePartitionConformance()
    {
        _partition = new StoragePartition(new MuxStorage(_storage), 1000, 1000);
        _partition.SetStorageClient(this);
    }

    /// <inheritdoc/>
    protected override INonvolatileStorage Storage => _partition;

    /// <inheritdoc/>
    protected override void Settle() => _storage.Drain();
}
