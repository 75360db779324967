// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Capsules.Cryptography;

/// <summary>A block of <see cref="Aes128"/>, or a key, which has the same size.</summary>
[InlineArray(Aes128.BlockSize)]
internal struct CipherBlock
{
    private byte _first;
}
