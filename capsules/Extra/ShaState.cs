// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Cryptography;

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="ShaDriver"/> keeps in a process.</summary>
public struct ShaState
{
    /// <summary>What it has asked for.</summary>
    internal DigestRequest Request;

    /// <summary>The message so far.</summary>
    internal Sha256 Hash;
}
