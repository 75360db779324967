// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Libtock;

/// <summary>Modes of <see cref="Aes"/> (NIST SP 800-38A).</summary>
public enum AesMode : uint
{
    /// <summary>Counter: any number of bytes.</summary>
    Ctr = 0,

    /// <summary>Cipher block chaining: whole blocks.</summary>
    Cbc = 1,

    /// <summary>Electronic codebook: whole blocks, and equal ones show; no vector.</summary>
    Ecb = 2,
}
