// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Cryptography;

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="HmacDriver"/> keeps in a process.</summary>
public struct HmacState
{
    /// <summary>What it has asked for.</summary>
    internal DigestRequest Request;

    /// <summary>The process has chosen an algorithm; there is only one.</summary>
    internal bool HasAlgorithm;

    /// <summary>The message so far.</summary>
    internal HmacSha256 Hash;
}
