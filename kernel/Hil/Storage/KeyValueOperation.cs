// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Storage;

/// <summary>What a key-value store is asked to do.</summary>
public enum KeyValueOperation : byte
{
    /// <summary>Read a key's value.</summary>
    Get = 1,

    /// <summary>Store a value, whether the key has one or not.</summary>
    Set = 2,

    /// <summary>Remove a key.</summary>
    Delete = 3,

    /// <summary>Store the value of a key that has none.</summary>
    Add = 4,

    /// <summary>Store the value of a key that has one.</summary>
    Update = 5,

    /// <summary>Give the room of replaced values and removed keys back.</summary>
    CollectGarbage = 6,
}
