// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using System.Security.Cryptography;
using Tock.Capsules.Cryptography;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>
/// CCM and GCM by real system calls: RFC 3610's packet vectors, the examples of NIST SP 800-38C, the test cases that NIST published for
/// GCM (McGrew and Viega, "The Galois/Counter Mode of Operation", appendix B), and what the host computes.
/// </summary>
public sealed class AesTaggedTests
{
    private const uint AesNumber = 0x40006;
    private const uint SetAlgorithm = 1;
    private const uint Setup = 2;
    private const uint Crypt = 3;
    private const uint Finish = 4;
    private const uint SetAssociatedOffset = 5;
    private const uint SetMessageOffset = 6;
    private const uint SetTagLength = 7;
    private const uint SetConfidential = 8;
    private const uint Key = 0;
    private const uint Vector = 1;
    private const uint Source = 2;
    private const uint Destination = 0;
    private const uint Ccm = 3;
    private const uint Gcm = 4;

    private const string RfcKey = "c0c1c2c3c4c5c6c7c8c9cacbcccdcecf";
    private const string NistKey = "404142434445464748494a4b4c4d4e4f";
    private const string GaloisKey = "feffe9928665731c6d6a8f9467308308";
    private const string GaloisText = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";

    private const string GaloisEncrypted =
        "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091473f5985";

    private const string Zeros = "00000000000000000000000000000000";

    private readonly ExtraBench _bench = new(AesNumber, (processes, deferredCalls) => new AesDriver(processes, deferredCalls));

    private SimulatedProcess One => _bench.One;

    [Theory]
    [InlineData(Ccm, RfcKey, "00000003020100a0a1a2a3a4a5", "0001020304050607", "08090a0b0c0d0e0f101112131415161718191a1b1c1d1e", "588c979a61c663d2f066d0c2c0f989806d5f6b61dac38417e8d12cfdf926e0")]
    [InlineData(Ccm, RfcKey, "00000004030201a0a1a2a3a4a5", "0001020304050607", "08090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f", "72c91a36e135f8cf291ca894085c87e3cc15c439c9e43a3ba091d56e10400916")]
    [InlineData(Ccm, NistKey, "10111213141516", "0001020304050607", "20212223", "7162015b4dac255d")]
    [InlineData(Ccm, NistKey, "1011121314151617", "000102030405060708090a0b0c0d0e0f", "202122232425262728292a2b2c2d2e2f", "d2a1f0e051ea5f62081a7792073d593d1fc64fbfaccd")]
    [InlineData(Ccm, NistKey, "101112131415161718191a1b", "000102030405060708090a0b0c0d0e0f10111213", "202122232425262728292a2b2c2d2e2f3031323334353637", "e3b201a9f5b71a7a9b1ceaeccd97e70b6176aad9a4428aa5484392fbc1b09951")]
    [InlineData(Gcm, Zeros, "000000000000000000000000", "", "", "58e2fccefa7e3061367f1d57a4e7455a")]
    [InlineData(Gcm, Zeros, "000000000000000000000000", "", Zeros, "0388dace60b6a392f328c2b971b2fe78ab6e47d42cec13bdf53a67b21257bddf")]
    [InlineData(Gcm, GaloisKey, "cafebabefacedbaddecaf888", "", GaloisText, GaloisEncrypted + "4d5c2af327cd64a62cf35abd2ba6fab4")]
    public void Message_OfTheExamples_IsSealedAndOpened(uint mode, string key, string vector, string associated, string message, string encrypted)
    {
        uint tagLength = (uint)(encrypted.Length - message.Length) / 2;
        string header = "f00d" + associated;
        Prepare(mode, true, key, vector, 2, (uint)header.Length / 2, tagLength);
        Assert.Equal(header + encrypted, Do(header + message, (uint)(header + encrypted).Length / 2, out uint isRight));
        Assert.Equal(1u, isRight);
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Crypt));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Finish));
        _bench.Succeed(One, SetAlgorithm, mode, 0);
        Assert.Equal(header + message, Do(header + encrypted, (uint)(header + message).Length / 2, out isRight));
        Assert.Equal(1u, isRight);

        // A bit that has changed, anywhere in what the tag protects, or in the tag.
        foreach (int place in new[] { 4, header.Length, header.Length + encrypted.Length - 1 }.Where(place => place >= 4))
        {
            char[] changed = (header + encrypted).ToCharArray();
            if (place < changed.Length)
            {
                changed[place] = changed[place] == '0' ? '1' : '0';
                Do(new string(changed), (uint)(header + message).Length / 2, out isRight);
                Assert.Equal(0u, isRight);
            }
        }
    }

    [Fact]
    public void LongAssociatedData_OfTheExample_AreCounted()
    {
        // NIST SP 800-38C, example 4: 65 536 bytes, more than a process of the bench has.
        AesState state = new()
        {
            Mode = AesMode.CounterWithTag,
            Encrypts = true,
            IsConfidential = true,
            MessageStart = 65_536,
            CounterTagLength = 14,
            Length = 65_568,
        };
        Aes128 cipher = new();
        Bytes("101112131415161718191a1b1c").CopyTo(state.BeginMessage(13));
        Bytes(NistKey).CopyTo(state.Stream.Key());
        cipher.SetKey(state.Stream.Key());
        state.BeginTag(cipher);
        byte[] data = [.. Enumerable.Range(0, 65_536).Select(index => (byte)index), .. Enumerable.Range(0x20, 32).Select(index => (byte)index)];
        while (state.Done < state.Length)
        {
            uint count = state.NextPiece();
            state.Transform(cipher, data.AsSpan((int)state.Done, (int)count));
            state.Done += count;
        }

        Assert.Equal(
            "69915dad1e84c6376a68c2967e4dab615ae0fd1faec44cc484828529463ccf72b4ac6bec93e8598e7f0dadbcea5b",
            Convert.ToHexStringLower(data.AsSpan(65_536)) + Convert.ToHexStringLower(state.EndTag(cipher)));
    }

    [Fact]
    public void Messages_AtRandom_AreTheHosts()
    {
        Random random = new(5);
        for (int i = 0; i < 60; i++)
        {
            byte[] key = new byte[16];
            byte[] associated = new byte[random.Next(40)];
            byte[] message = new byte[random.Next(200)];
            byte[] nonce = new byte[i % 2 == 0 ? 12 : random.Next(7, 14)];
            byte[] tag = new byte[i % 2 == 0 ? 16 : 2 * random.Next(2, 9)];
            byte[] expected = new byte[message.Length];
            foreach (byte[] part in new[] { key, associated, message, nonce })
            {
                random.NextBytes(part);
            }

            if (i % 2 == 0)
            {
                using AesGcm host = new(key, 16);
                host.Encrypt(nonce, message, expected, tag, associated);
            }
            else
            {
                using AesCcm host = new(key);
                host.Encrypt(nonce, message, expected, tag, associated);
            }

            AesTaggedTests other = new(); // with memory of its own
            other.Prepare(i % 2 == 0 ? Gcm : Ccm, true, Hex(key), Hex(nonce), 0, (uint)associated.Length, (uint)tag.Length);
            string whole = Hex(associated) + Hex(expected) + Hex(tag);
            Assert.Equal(whole, other.Do(Hex(associated) + Hex(message), (uint)whole.Length / 2, out _));
        }
    }

    [Fact]
    public void Message_ThatIsNotConfidential_IsOnlyProtected()
    {
        // The tag is that of the message as associated data and nothing to encrypt, but for how lengths are counted: so the host's is not asked.
        Prepare(Ccm, true, NistKey, "10111213141516", 0, 2, 8);
        _bench.Succeed(One, SetConfidential, 0);
        string sealedMessage = Do("0001202122232425", 16, out _);
        Assert.StartsWith("0001202122232425", sealedMessage, StringComparison.Ordinal);
        _bench.Succeed(One, SetAlgorithm, Ccm, 0);
        Assert.Equal("0001202122232425", Do(sealedMessage, 8, out uint isRight));
        Assert.Equal(1u, isRight);
        Do("00012021222324ff" + sealedMessage[16..], 8, out isRight);
        Assert.Equal(0u, isRight);
    }

    [Fact]
    public void Message_InPlace_IsTheSame()
    {
        Prepare(Gcm, true, GaloisKey, "cafebabefacedbaddecaf888", 0, 0, 0);
        uint address = One.Allocate(new byte[80]);
        Bytes(GaloisText).CopyTo(SimulatedMemory.Bytes(address, 64));
        One.AllowReadOnly(AesNumber, Source, address, 64);
        One.AllowReadWrite(AesNumber, Destination, address, 80);
        _bench.Succeed(One, Setup);
        _bench.Drain();
        Assert.Equal((0u, 80u), ExtraBench.Take(One));
        Assert.Equal(GaloisEncrypted + "4d5c2af327cd64a62cf35abd2ba6fab4", ExtraBench.Hex(address, 80));
    }

    [Fact]
    public void WrongRequests_SayWhatIsWrong()
    {
        Prepare(Ccm, true, NistKey, "10111213141516", 2, 4, 8);
        _bench.Share(One, Source, new byte[20]);
        _bench.ShareRoom(One, Destination, 27);
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Setup)); // no room for the tag
        _bench.ShareRoom(One, Destination, 28);
        foreach (uint length in new uint[] { 0, 2, 3, 5, 15, 18, uint.MaxValue })
        {
            _bench.Succeed(One, SetTagLength, length);
            Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup));
        }

        _bench.Succeed(One, SetTagLength, 8);
        foreach ((uint associated, uint message) in new[] { (5u, 4u), (0u, 21u), (uint.MaxValue, uint.MaxValue) })
        {
            _bench.Succeed(One, SetAssociatedOffset, associated);
            _bench.Succeed(One, SetMessageOffset, message);
            Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup));
        }

        _bench.Succeed(One, SetAssociatedOffset, 0);
        _bench.Succeed(One, SetMessageOffset, 13);
        _bench.Succeed(One, SetAlgorithm, Ccm, 0);
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup)); // the tag does not fit behind the offset
        _bench.Succeed(One, SetMessageOffset, 12);
        _bench.Share(One, Vector, new byte[6]);
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup));
        _bench.Succeed(One, SetAlgorithm, Gcm, 0);
        _bench.Share(One, Vector, new byte[11]);
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Setup));
        Assert.False(_bench.HasWork);
        _bench.Share(One, Vector, new byte[16]);
        _bench.Succeed(One, SetMessageOffset, 1);
        _bench.Succeed(One, Setup);
        for (uint command = SetAssociatedOffset; command <= SetConfidential; command++)
        {
            Assert.Equal((uint)ErrorCode.Busy, _bench.Error(One, command));
        }

        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, SetConfidential + 1));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Buffer_ThatIsTakenAway_EndsTheMessage(bool encrypts, bool isSource)
    {
        Prepare(Gcm, encrypts, GaloisKey, "cafebabefacedbaddecaf888", 0, 0, 0);

        // At each step, and last of all when only the tag is missing.
        for (int steps = 0; steps < 6; steps++)
        {
            _bench.Share(One, Source, new byte[encrypts ? 96 : 112]);
            _bench.ShareRoom(One, Destination, encrypts ? 112u : 96);
            _bench.Succeed(One, Setup);
            for (int i = 0; i < steps; i++)
            {
                _bench.Step();
            }

            if (isSource)
            {
                One.AllowReadOnly(AesNumber, Source, 0, 0);
            }
            else
            {
                One.AllowReadWrite(AesNumber, Destination, 0, 0);
            }

            _bench.Drain();
            uint status = ExtraBench.Take(One).First;
            bool isOver = steps == 5 || (steps == 4 && isSource == encrypts);
            Assert.Equal(isOver ? 0 : (uint)ErrorCode.NoMemory, status);
        }
    }

    [Fact]
    public void Portions_AreShort_AndProcessesTakeTurns()
    {
        foreach (SimulatedProcess process in new[] { One, _bench.Two })
        {
            Prepare(process, Ccm, true, NistKey, "10111213141516", 0, 32, 8);
            _bench.Share(process, Source, new byte[96]);
            _bench.ShareRoom(process, Destination, 104);
            _bench.Succeed(process, Setup);
        }

        // For each: the tag's beginning, a portion of associated data, two of the message, the tag's end.
        Assert.InRange(_bench.Drain(), 10, 11);
        Assert.Equal((0u, 104u), ExtraBench.Take(One));
        Assert.Equal((0u, 104u), ExtraBench.Take(_bench.Two));
    }

    private static byte[] Bytes(string digits) => Convert.FromHexString(digits);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private void Prepare(uint mode, bool encrypts, string key, string vector, uint associatedOffset, uint messageOffset, uint tagLength) =>
        Prepare(One, mode, encrypts, key, vector, associatedOffset, messageOffset, tagLength);

    private void Prepare(
        SimulatedProcess process, uint mode, bool encrypts, string key, string vector, uint associatedOffset, uint messageOffset, uint tagLength)
    {
        _bench.Share(process, Key, Bytes(key));
        _bench.Share(process, Vector, Bytes(vector));
        _bench.Succeed(process, SetAlgorithm, mode, encrypts ? 1u : 0);
        _bench.Succeed(process, SetAssociatedOffset, associatedOffset);
        _bench.Succeed(process, SetMessageOffset, messageOffset);
        _bench.Succeed(process, SetTagLength, tagLength);
        _bench.Succeed(process, SetConfidential, 1);
    }

    private string Do(string source, uint room, out uint isRight)
    {
        uint start = _bench.Share(One, Source, Bytes(source));
        uint destination = _bench.ShareRoom(One, Destination, room + 1);
        One.AllowReadWrite(AesNumber, Destination, destination, room);
        _bench.Succeed(One, Setup);
        _bench.Drain();
        DeliveredUpcall upcall = One.NextUpcall()!.Value;
        Assert.Equal((0u, room), (upcall.Argument0, upcall.Argument1));
        isRight = upcall.Argument2;
        Assert.Equal("ee", ExtraBench.Hex(destination + room, 1));
        Assert.Equal(source, ExtraBench.Hex(start, (uint)source.Length / 2));
        return ExtraBench.Hex(destination, room);
    }
}
