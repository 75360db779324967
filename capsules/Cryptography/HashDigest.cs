// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Capsules.Cryptography;

/// <summary>A digest of <see cref="Sha256"/>.</summary>
[InlineArray(Sha256.DigestSize)]
internal struct HashDigest
{
    private byte _first;
}
