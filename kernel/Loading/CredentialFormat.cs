// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Loading;

/// <summary>Kinds of credentials that a footer of a Tock binary can hold (TBF element 128).</summary>
public enum CredentialFormat : uint
{
    /// <summary>Room that nothing is in; policies never see it.</summary>
    Reserved = 0,

    /// <summary>RSA with 3072 bits: modulus and signature, 768 bytes.</summary>
    Rsa3072 = 1,

    /// <summary>RSA with 4096 bits: modulus and signature, 1024 bytes.</summary>
    Rsa4096 = 2,

    /// <summary>A SHA-256 digest, 32 bytes.</summary>
    Sha256 = 3,

    /// <summary>A SHA-384 digest, 48 bytes.</summary>
    Sha384 = 4,

    /// <summary>A SHA-512 digest, 64 bytes.</summary>
    Sha512 = 5,

    /// <summary>ECDSA on the curve P-256 over SHA-256: r and s, 64 bytes.</summary>
    EcdsaP256 = 6,
}
