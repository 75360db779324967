// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Security.Cryptography;
using System.Text;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Hashes by real system calls: examples of FIPS 180-4, and what the host computes.</summary>
public sealed class ShaDriverTests
{
    private const uint Sha = 0x40005;
    private const uint SetAlgorithm = 1;
    private const uint Hash = 2;
    private const uint Update = 3;
    private const uint Finish = 4;
    private const uint Verify = 5;
    private const uint VerifyFinish = 6;
    private const uint Data = 0;
    private const uint Compare = 1;
    private const uint Destination = 0;

    private readonly ExtraBench _bench = new(Sha, (processes, deferredCalls) => new ShaDriver(processes, deferredCalls));

    private SimulatedProcess One => _bench.One;

    [Theory]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")]
    public void Hash_OfTheStandardsExamples(string message, string expected)
    {
        _bench.Share(One, Data, Encoding.ASCII.GetBytes(message));
        uint digest = _bench.ShareRoom(One, Destination, 33);
        _bench.Succeed(One, SetAlgorithm, 0);
        _bench.Succeed(One, Hash);
        Assert.Equal(0u, One.Process.WaitingUpcalls);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        Assert.Equal(expected + "ee", ExtraBench.Hex(digest, 33));
    }

    [Fact]
    public void Hash_WithoutABuffer_IsThatOfTheEmptyMessage()
    {
        uint digest = _bench.ShareRoom(One, Destination, 32);
        _bench.Succeed(One, Hash);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ExtraBench.Hex(digest, 32));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 300)]
    [InlineData(64, 64)]
    [InlineData(255, 257)]
    [InlineData(700, 13)]
    public void Parts_AreOneMessage(int first, int second)
    {
        byte[] message = new byte[first + second];
        new Random(first).NextBytes(message);
        uint digest = _bench.ShareRoom(One, Destination, 32);
        _bench.Share(One, Data, message.AsSpan(0, first));
        _bench.Succeed(One, Update);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        _bench.Share(One, Data, message.AsSpan(first));
        _bench.Succeed(One, Update);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        Assert.Equal(new string('e', 64), ExtraBench.Hex(digest, 32));
        _bench.Succeed(One, Finish);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(message)), ExtraBench.Hex(digest, 32));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Finish));
    }

    [Fact]
    public void Verify_TellsWhetherItIsTheDigest()
    {
        byte[] message = new byte[500];
        byte[] digest = SHA256.HashData(message);
        _bench.Share(One, Data, message);
        _bench.Share(One, Compare, digest);
        _bench.Succeed(One, Verify);
        _bench.Drain();
        Assert.Equal((0u, 1u), ExtraBench.Take(One));
        foreach (int wrong in new[] { 0, 31 })
        {
            byte[] other = [.. digest];
            other[wrong] ^= 0x80;
            _bench.Share(One, Compare, other);
            _bench.Succeed(One, Update);
            _bench.Drain();
            Assert.Equal((0u, 0u), ExtraBench.Take(One));
            _bench.Succeed(One, VerifyFinish);
            _bench.Drain();
            Assert.Equal((0u, 0u), ExtraBench.Take(One));
        }

        _bench.Share(One, Compare, digest.AsSpan(0, 31));
        _bench.Succeed(One, Verify);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.Size, 0u), ExtraBench.Take(One));
    }

    [Fact]
    public void WrongRequests_SayWhatIsWrong()
    {
        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, SetAlgorithm, 1));
        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, SetAlgorithm, uint.MaxValue));
        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, 7));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Finish));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, VerifyFinish));
        Assert.False(_bench.HasWork);

        uint room = _bench.ShareRoom(One, Destination, 31);
        _bench.Succeed(One, Hash);
        foreach (uint command in new[] { Hash, Update, Finish, Verify, VerifyFinish })
        {
            Assert.Equal((uint)ErrorCode.NoMemory, _bench.Error(One, command));
        }

        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.NoMemory, 0u), ExtraBench.Take(One));
        Assert.Equal(new string('e', 62), ExtraBench.Hex(room, 31));
    }

    [Fact]
    public void Buffer_ThatIsTakenAwayOrMadeSmaller_EndsTheMessage()
    {
        uint address = _bench.Share(One, Data, new byte[600]);
        _bench.Succeed(One, Update);
        _bench.Step();
        One.AllowReadOnly(Sha, Data, 0, 0);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.NoMemory, 0u), ExtraBench.Take(One));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Finish));
        One.AllowReadOnly(Sha, Data, address, 600);
        _bench.Succeed(One, Hash);
        _bench.Step();
        One.AllowReadOnly(Sha, Data, address, 599);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.Size, 0u), ExtraBench.Take(One));
    }

    [Fact]
    public void Processes_TakeTurns_AndOneThatDiesLeavesTheOthersAlone()
    {
        byte[] message = new byte[1000];
        new Random(5).NextBytes(message);
        _bench.Share(One, Data, new byte[1000]);
        _bench.Share(_bench.Two, Data, message);
        uint digest = _bench.ShareRoom(_bench.Two, Destination, 32);
        _bench.Succeed(One, Hash);
        _bench.Succeed(_bench.Two, Hash);
        _bench.Step();
        _bench.Step();
        One.Exit();
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(_bench.Two));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(message)), ExtraBench.Hex(digest, 32));
    }
}
