// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Security.Cryptography;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Encryption by real system calls: examples of NIST SP 800-38A, appendix F, and what the host computes.</summary>
public sealed class AesDriverTests
{
    private const uint AesNumber = 0x40006;
    private const uint SetAlgorithm = 1;
    private const uint Setup = 2;
    private const uint Crypt = 3;
    private const uint Finish = 4;
    private const uint Key = 0;
    private const uint Vector = 1;
    private const uint Source = 2;
    private const uint Destination = 0;
    private const uint Counter = 0;
    private const uint Chaining = 1;
    private const uint Codebook = 2;

    private const string NistKey = "2b7e151628aed2a6abf7158809cf4f3c";
    private const string NistVector = "000102030405060708090a0b0c0d0e0f";
    private const string NistCounter = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";

    private const string NistText =
        "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e5130c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";

    private const string NistCodebook =
        "3ad77bb40d7a3660a89ecaf32466ef97f5d3d58503b9699de785895a96fdbaaf43b1cd7f598ece23881b00e3ed0306887b0c785e27e8ad3f8223207104725dd4";

    private const string NistChaining =
        "7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b273bed6b8e3c1743b7116e69e222295163ff1caa1681fac09120eca307586e1a7";

    private const string NistCounted =
        "874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff5ae4df3edbd5d35e5b4f09020db03eab1e031dda2fbe03d1792170a0f3009cee";

    private readonly ExtraBench _bench = new(AesNumber, (processes, deferredCalls) => new AesDriver(processes, deferredCalls));

    private SimulatedProcess One => _bench.One;

    [Theory]
    [InlineData(Codebook, "", NistCodebook)]
    [InlineData(Chaining, NistVector, NistChaining)]
    [InlineData(Counter, NistCounter, NistCounted)]
    public void Message_OfTheExamples_IsEncryptedAndDecrypted(uint mode, string vector, string encrypted)
    {
        _bench.Share(One, Key, Bytes(NistKey));
        _bench.Share(One, Vector, Bytes(vector));
        foreach ((uint encrypts, string from, string to) in new[] { (1u, NistText, encrypted), (0u, encrypted, NistText) })
        {
            // In two parts: one block, and the rest.
            byte[] source = Bytes(from);
            uint destination = _bench.ShareRoom(One, Destination, 16);
            _bench.Share(One, Source, source.AsSpan(0, 16));
            _bench.Succeed(One, SetAlgorithm, mode, encrypts);
            _bench.Succeed(One, Setup);
            Assert.Equal(0u, One.Process.WaitingUpcalls);
            _bench.Drain();
            Assert.Equal((0u, 16u), ExtraBench.Take(One));
            Assert.Equal(to[..32], ExtraBench.Hex(destination, 16));

            destination = _bench.ShareRoom(One, Destination, 49);
            _bench.Share(One, Source, source.AsSpan(16));
            _bench.Succeed(One, Crypt);
            _bench.Drain();
            Assert.Equal((0u, 48u), ExtraBench.Take(One));
            Assert.Equal(to[32..] + "ee", ExtraBench.Hex(destination, 49));
            _bench.Succeed(One, Finish);
            Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Crypt));
        }
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(15, 1)]
    [InlineData(16, 17)]
    [InlineData(100, 300)]
    public void Counter_GoesOnInTheMiddleOfABlock_AndInPlace(int first, int second)
    {
        byte[] message = new byte[first + second];
        new Random(first).NextBytes(message);
        byte[] vector = Bytes("ffffffffffffffffffffffffffffffff"); // the first increment runs through all of it
        _bench.Share(One, Key, Bytes(NistKey));
        _bench.Share(One, Vector, vector);
        uint address = One.Allocate(message);
        _bench.Succeed(One, SetAlgorithm, Counter, 1);
        One.AllowReadOnly(AesNumber, Source, address, (uint)first);
        One.AllowReadWrite(AesNumber, Destination, address, (uint)first);
        _bench.Succeed(One, Setup);
        _bench.Drain();
        Assert.Equal((0u, (uint)first), ExtraBench.Take(One));
        One.AllowReadOnly(AesNumber, Source, address + (uint)first, (uint)second);
        One.AllowReadWrite(AesNumber, Destination, address + (uint)first, (uint)second);
        _bench.Succeed(One, Crypt);
        _bench.Drain();
        Assert.Equal((0u, (uint)second), ExtraBench.Take(One));

        using Aes host = Aes.Create();
        host.Key = Bytes(NistKey);
        byte[] counters = new byte[(message.Length + 15) / 16 * 16];
        vector.CopyTo(counters, 0);
        for (int block = 1; block * 16 < counters.Length; block++)
        {
            counters[(block * 16) + 15] = (byte)(block - 1);
        }

        byte[] stream = host.EncryptEcb(counters, PaddingMode.None);
        for (int i = 0; i < message.Length; i++)
        {
            message[i] ^= stream[i];
        }

        Assert.Equal(Convert.ToHexStringLower(message), ExtraBench.Hex(address, (uint)message.Length));
    }

    [Fact]
    public void WrongRequests_SayWhatIsWrong()
    {
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup)); // no mode
        foreach (uint mode in new uint[] { 5, 6, uint.MaxValue })
        {
            Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, SetAlgorithm, mode, 1));
        }

        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Crypt));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Finish));
        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, 9));

        _bench.Succeed(One, SetAlgorithm, Chaining, 1);
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup)); // no key
        _bench.Share(One, Key, new byte[15]);
        _bench.Share(One, Vector, new byte[16]);
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup));
        _bench.Share(One, Key, new byte[16]);
        _bench.Share(One, Vector, new byte[17]);
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup));
        _bench.Share(One, Vector, new byte[16]);
        _bench.Share(One, Source, new byte[17]);
        _bench.ShareRoom(One, Destination, 32);
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Setup)); // no whole blocks
        _bench.Share(One, Source, new byte[48]);
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Setup)); // does not fit
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Crypt));
        Assert.False(_bench.HasWork);

        _bench.Share(One, Source, new byte[32]);
        _bench.Succeed(One, Setup);
        Assert.Equal((uint)ErrorCode.NoMemory, _bench.Error(One, Setup));
        Assert.Equal((uint)ErrorCode.Busy, _bench.Error(One, Crypt));
        Assert.Equal((uint)ErrorCode.Busy, _bench.Error(One, Finish));
        Assert.Equal((uint)ErrorCode.Busy, _bench.Error(One, SetAlgorithm, Chaining));
        _bench.Drain();
        Assert.Equal((0u, 32u), ExtraBench.Take(One));
        _bench.Succeed(One, SetAlgorithm, Chaining, 0);
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Crypt)); // another mode, another message
    }

    [Theory]
    [InlineData(true, 0, (uint)ErrorCode.NoMemory)]
    [InlineData(true, 100, (uint)ErrorCode.Size)]
    [InlineData(false, 0, (uint)ErrorCode.NoMemory)]
    [InlineData(false, 100, (uint)ErrorCode.Size)]
    public void Buffer_ThatIsTakenAwayOrMadeSmaller_EndsTheMessage(bool isSource, int left, uint error)
    {
        _bench.Share(One, Key, Bytes(NistKey));
        uint source = _bench.Share(One, Source, new byte[256]);
        uint destination = _bench.ShareRoom(One, Destination, 256);
        _bench.Succeed(One, SetAlgorithm, Codebook, 1);
        _bench.Succeed(One, Setup);
        _bench.Step();
        if (isSource)
        {
            One.AllowReadOnly(AesNumber, Source, left == 0 ? 0 : source, (uint)left);
        }
        else
        {
            One.AllowReadWrite(AesNumber, Destination, left == 0 ? 0 : destination, (uint)left);
        }

        _bench.Drain();
        Assert.Equal((error, 64u), ExtraBench.Take(One));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Crypt));
    }

    [Fact]
    public void Processes_TakeTurns_AndOneThatDiesLeavesTheOthersAlone()
    {
        byte[] message = new byte[320];
        new Random(6).NextBytes(message);
        foreach (SimulatedProcess process in new[] { One, _bench.Two })
        {
            _bench.Share(process, Key, process == One ? new byte[16] : Bytes(NistKey));
            _bench.Share(process, Source, message);
            _bench.Succeed(process, SetAlgorithm, Codebook, 1);
        }

        _bench.ShareRoom(One, Destination, 320);
        uint destination = _bench.ShareRoom(_bench.Two, Destination, 320);
        _bench.Succeed(One, Setup);
        _bench.Succeed(_bench.Two, Setup);
        for (int i = 0; i < 4; i++)
        {
            _bench.Step();
        }

        // Two portions each.
        using Aes host = Aes.Create();
        host.Key = Bytes(NistKey);
        string expected = Convert.ToHexStringLower(host.EncryptEcb(message, PaddingMode.None));
        Assert.Equal(expected[..256] + "ee", ExtraBench.Hex(destination, 129));
        One.Exit();
        _bench.Drain();
        Assert.Equal((0u, 320u), ExtraBench.Take(_bench.Two));
        Assert.Equal(expected, ExtraBench.Hex(destination, 320));
    }

    private static byte[] Bytes(string digits) => Convert.FromHexString(digits);
}
