// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Credentials;

/// <summary>Kinds of credentials in a footer. Each covers the bytes from the start of the TBF to the end of its binary, the header among them.</summary>
public enum TbfCredentialFormat : uint
{
    /// <summary>Room for a credential that is added later.</summary>
    Reserved = 0,

    /// <summary>RSA with 3072 bits, PKCS #1 version 1.5 over SHA-512: modulus and signature, 768 bytes.</summary>
    Rsa3072 = 1,

    /// <summary>RSA with 4096 bits, PKCS #1 version 1.5 over SHA-512: modulus and signature, 1024 bytes.</summary>
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
