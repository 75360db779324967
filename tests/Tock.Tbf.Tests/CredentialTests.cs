// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Security.Cryptography;
using System.Text;
using Tock.Tbf.Credentials;
using Tock.Tbf.Relocations;
using Tock.Tbf.Tests.Independent;

namespace Tock.Tbf.Tests;

/// <summary>Credentials behind a binary, checked with the cryptography of the framework over what the format's description says they cover.</summary>
public sealed class CredentialTests
{
    [Fact]
    public void DigestsAreThoseOfHeaderAndBinary()
    {
        TbfFile file = Application(200);
        byte[] signed = TbfCredentials.Add(file, [TbfCredentialFormat.Sha256, TbfCredentialFormat.Sha384, TbfCredentialFormat.Sha512], []);

        PlainTbf plain = new(signed);
        Assert.Equal(file.Bytes.Length, signed.Length);
        Assert.Equal(file.Bytes[..(int)file.Program.BinaryEnd].ToArray(), plain.Covered);
        Assert.Equal([3u, 4u, 5u], plain.Credentials.Keys);
        Assert.Equal(SHA256.HashData(plain.Covered), plain.Credentials[3]);
        Assert.Equal(SHA384.HashData(plain.Covered), plain.Credentials[4]);
        Assert.Equal(SHA512.HashData(plain.Covered), plain.Credentials[5]);
        Assert.All(States(signed), state => Assert.Equal(CredentialState.Matches, state));

        signed[^1] ^= 1;
        Assert.All(States(signed), state => Assert.Equal(CredentialState.Matches, state));
        signed[60] ^= 1;
        RawTbf.Sign(signed, plain.HeaderSize);
        Assert.All(States(signed), state => Assert.Equal(CredentialState.Differs, state));
    }

    [Fact]
    public void SignaturesAreMadeAndChecked()
    {
        using RSA rsa = RSA.Create(4096);
        using ECDsa ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using CredentialKey rsaKey = CredentialKey.Read(Encoding.ASCII.GetBytes(rsa.ExportPkcs8PrivateKeyPem()));
        using CredentialKey ecdsaKey = CredentialKey.Read(ecdsa.ExportPkcs8PrivateKey());
        byte[] signed = TbfCredentials.Add(Application(TbfCredentials.SizeOf(TbfCredentialFormat.Rsa4096) + TbfCredentials.SizeOf(TbfCredentialFormat.EcdsaP256)), [], [rsaKey, ecdsaKey]);

        PlainTbf plain = new(signed);
        Assert.Equal(rsa.ExportParameters(false).Modulus, plain.Credentials[2][..512]);
        Assert.True(rsa.VerifyData(plain.Covered, plain.Credentials[2][512..], HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1));
        Assert.True(ecdsa.VerifyData(plain.Covered, plain.Credentials[6], HashAlgorithmName.SHA256));

        using CredentialKey rsaPublic = CredentialKey.Read(Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()));
        using CredentialKey ecdsaPublic = CredentialKey.Read(ecdsa.ExportSubjectPublicKeyInfo());
        Assert.Equal([CredentialState.NotChecked, CredentialState.NotChecked], States(signed));
        Assert.Equal([CredentialState.Matches, CredentialState.Matches], States(signed, rsaPublic, ecdsaPublic));
        signed[plain.HeaderSize] ^= 1;
        Assert.Equal([CredentialState.Differs, CredentialState.Differs], States(signed, rsaPublic, ecdsaPublic));

        // Another RSA key says nothing of this one's signature, which names its modulus.
        using RSA other = RSA.Create(4096);
        using CredentialKey otherKey = CredentialKey.Read(other.ExportRSAPublicKey());
        Assert.Equal(CredentialState.NotChecked, States(signed, otherKey)[0]);
        Assert.Contains("give the private one", Assert.Throws<TbfException>(() => ecdsaPublic.Sign([1])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeysOfOtherKindsAreRefused()
    {
        using RSA small = RSA.Create(2048);
        using ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        (byte[] Key, string Reason)[] cases =
        [
            (small.ExportPkcs8PrivateKey(), "2048 bits"),
            (curve.ExportSubjectPublicKeyInfo(), "another curve"),
            ("-----BEGIN PUBLIC KEY-----\nnonsense"u8.ToArray(), "not a key"),
            ([], "not a key"),
            (new byte[1000], "not a key"),
        ];
        foreach ((byte[] key, string reason) in cases)
        {
            Assert.Contains(reason, Assert.Throws<TbfException>(() => CredentialKey.Read(key)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhereThereIsNoRoomOrTheImageWillChangeNoneIsAdded()
    {
        byte[] full = TbfWriter.Write(new TbfContents { Binary = new byte[440], EntryOffset = 1, MinimumRamSize = 100, Name = "x" });
        Assert.Contains("no room for the Sha512", Assert.Throws<TbfException>(() => TbfCredentials.Add(TbfReader.Read(full), [TbfCredentialFormat.Sha512], [])).Message, StringComparison.Ordinal);

        byte[] binary = BitConverter.GetBytes(0x40000000u);
        TbfFile later = TbfReader.Read(TbfWriter.Write(new TbfContents
        {
            Binary = binary,
            EntryOffset = 1,
            MinimumRamSize = 100,
            Name = "x",
            FixedAddresses = new TbfFixedAddresses(0x50000000, 0x40000000),
            Relocations = RelocationTable.Create([new Relocation(0, RelocationKind.Word, 1, 0)], binary),
            FooterReserve = 100,
        }));
        Assert.Contains("when the application has been placed", Assert.Throws<TbfException>(() => TbfCredentials.Add(later, [TbfCredentialFormat.Sha256], [])).Message, StringComparison.Ordinal);
    }

    private static TbfFile Application(uint reserve) => TbfReader.Read(TbfWriter.Write(new TbfContents
    {
        Binary = new byte[200],
        EntryOffset = 1,
        MinimumRamSize = 100,
        Name = "signed",
        FooterReserve = reserve,
    }));

    private static CredentialState[] States(byte[] bytes, params CredentialKey[] keys)
    {
        TbfFile file = TbfReader.Read(bytes);
        return [.. file.Footers.Select(footer => TbfCredentials.Check(file, footer, keys)).Where(state => state != CredentialState.Room)];
    }
}
