// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Security.Cryptography;
using System.Text;

namespace Tock.Tbf.Credentials;

/// <summary>A key that makes or checks credentials: RSA with 3072 or 4096 bits, or ECDSA on the curve P-256.</summary>
public sealed class CredentialKey : IDisposable
{
    private readonly RSA? _rsa;
    private readonly ECDsa? _ecdsa;

    private CredentialKey(RSA? rsa, ECDsa? ecdsa, TbfCredentialFormat format)
    {
        _rsa = rsa;
        _ecdsa = ecdsa;
        Format = format;
    }

    /// <summary>The kind of credential that it is for.</summary>
    public TbfCredentialFormat Format { get; }

    /// <summary>Reads a key, public or private, in PEM or DER form.</summary>
    /// <exception cref="TbfException">It is none, or of a kind that there is no credential for.</exception>
    public static CredentialKey Read(ReadOnlyMemory<byte> file)
    {
        RSA rsa = RSA.Create();
        if (Import(rsa, file.Span))
        {
            return rsa.KeySize switch
            {
                3072 => new CredentialKey(rsa, null, TbfCredentialFormat.Rsa3072),
                4096 => new CredentialKey(rsa, null, TbfCredentialFormat.Rsa4096),
                _ => throw new TbfException($"an RSA key of {rsa.KeySize} bits: credentials have 3072 or 4096"),
            };
        }

        rsa.Dispose();
        ECDsa ecdsa = ECDsa.Create();
        if (Import(ecdsa, file.Span))
        {
            return ecdsa.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
                ? new CredentialKey(null, ecdsa, TbfCredentialFormat.EcdsaP256)
                : throw new TbfException("an ECDSA key of another curve than P-256");
        }

        ecdsa.Dispose();
        throw new TbfException("not a key that is known: RSA or ECDSA, not encrypted, in PEM or DER form");
    }

    /// <summary>Makes a credential.</summary>
    /// <param name="covered">What it covers.</param>
    /// <exception cref="TbfException">The key is a public one.</exception>
    public byte[] Sign(ReadOnlySpan<byte> covered)
    {
        try
        {
            return _rsa is null
                ? _ecdsa!.SignData(covered, HashAlgorithmName.SHA256)
                : [.. Modulus(_rsa), .. _rsa.SignData(covered, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)];
        }
        catch (CryptographicException)
        {
            throw new TbfException("the key cannot sign: give the private one");
        }
    }

    /// <summary>Checks a credential of this key's kind.</summary>
    /// <param name="credential">The credential; it has the length of its kind.</param>
    /// <param name="covered">What it covers.</param>
    /// <returns>Null if another key made it, as far as it says so.</returns>
    internal bool? Verify(ReadOnlySpan<byte> credential, ReadOnlySpan<byte> covered)
    {
        if (_rsa is null)
        {
            return _ecdsa!.VerifyData(covered, credential, HashAlgorithmName.SHA256);
        }

        byte[] modulus = Modulus(_rsa);
        return credential.StartsWith(modulus)
            ? _rsa.VerifyData(covered, credential[modulus.Length..], HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)
            : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _rsa?.Dispose();
        _ecdsa?.Dispose();
    }

    private static byte[] Modulus(RSA rsa) => rsa.ExportParameters(includePrivateParameters: false).Modulus!;

    private static bool Import(AsymmetricAlgorithm key, ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("-----BEGIN "u8))
        {
            string text = Encoding.ASCII.GetString(file);
            return Try(() => key.ImportFromPem(text));
        }

        byte[] bytes = file.ToArray();
        return Try(() => key.ImportPkcs8PrivateKey(bytes, out _)) || Try(() => key.ImportSubjectPublicKeyInfo(bytes, out _))
            || (key is RSA rsa && (Try(() => rsa.ImportRSAPrivateKey(bytes, out _)) || Try(() => rsa.ImportRSAPublicKey(bytes, out _))))
            || (key is ECDsa ecdsa && Try(() => ecdsa.ImportECPrivateKey(bytes, out _)));
    }

    private static bool Try(Action import)
    {
        try
        {
            import();
            return true;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return false;
        }
    }
}
