// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing;

/// <summary>What a process encrypts or decrypts.</summary>
internal sealed class AesMessage
{
    internal uint? Mode { get; set; }

    internal bool Encrypts { get; set; }

    internal bool IsSetUp { get; set; }

    internal byte[] Key { get; set; } = [];

    internal byte[] Vector { get; set; } = [];

    /// <summary>Bytes of the counter's present block that have been used.</summary>
    internal int Used { get; set; }

    internal int AssociatedStart { get; set; }

    internal int MessageStart { get; set; }

    internal uint TagLength { get; set; }
}
