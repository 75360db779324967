// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Security.Cryptography;

namespace Tock.Testing;

/// <summary>The message that a process has hashed so far.</summary>
internal sealed class DigestMessage
{
    internal DigestMessage(IncrementalHash hash)
    {
        Hash = hash;
    }

    internal IncrementalHash Hash { get; }

    /// <summary>Whether more of it comes.</summary>
    internal bool IsStreaming { get; set; }
}
