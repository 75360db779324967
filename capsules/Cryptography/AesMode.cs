// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Cryptography;

/// <summary>How blocks of <see cref="Aes128"/> make a message (NIST SP 800-38A, C and D). Numbers are those of the system call interface.</summary>
public enum AesMode : uint
{
    /// <summary>Counter: a key stream, made of a counter that begins with the initialisation vector. Encrypting is decrypting.</summary>
    Counter = 0,

    /// <summary>Cipher block chaining: each block is changed by the encrypted one before it.</summary>
    CipherBlockChaining = 1,

    /// <summary>Electronic codebook: each block for itself, so that equal blocks show.</summary>
    ElectronicCodebook = 2,

    /// <summary>CCM: counter mode, with a tag by which changes show (RFC 3610).</summary>
    CounterWithTag = 3,

    /// <summary>GCM: likewise, with a tag of another make.</summary>
    GaloisCounter = 4,
}
