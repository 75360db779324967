// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Capsules.Cryptography;

/// <summary>The eight words that <see cref="Sha256"/> carries from block to block.</summary>
[InlineArray(8)]
internal struct HashWords
{
    private uint _first;
}
