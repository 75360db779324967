// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Capsules.Cryptography;

/// <summary>Sixteen words: a block of <see cref="Sha256"/> or of <see cref="ChaCha20"/>.</summary>
[InlineArray(16)]
internal struct SixteenWords
{
    private uint _first;
}
