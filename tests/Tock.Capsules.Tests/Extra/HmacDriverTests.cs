// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Keyed hashes by real system calls: test cases of RFC 4231, and what the host computes.</summary>
public sealed class HmacDriverTests
{
    private const uint Hmac = 0x40003;
    private const uint SetAlgorithm = 0;
    private const uint Run = 1;
    private const uint Update = 2;
    private const uint Finish = 3;
    private const uint Verify = 4;
    private const uint VerifyFinish = 5;
    private const uint Key = 0;
    private const uint Data = 1;
    private const uint Compare = 2;
    private const uint Destination = 2;

    private readonly ExtraBench _bench = new(Hmac, (processes, deferredCalls) => new HmacDriver(processes, deferredCalls));

    /// <summary>Gets key, data and HMAC-SHA-256 of RFC 4231, section 4: test cases 1 to 4, 6 and 7.</summary>
    public static TheoryData<byte[], byte[], string> Rfc4231 => new()
    {
        { Repeat(0x0b, 20), Text("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7" },
        { Text("Jefe"), Text("what do ya want for nothing?"), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843" },
        { Repeat(0xaa, 20), Repeat(0xdd, 50), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe" },
        { [.. Enumerable.Range(1, 25).Select(i => (byte)i)], Repeat(0xcd, 50), "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b" },
        { Repeat(0xaa, 131), Text("Test Using Larger Than Block-Size Key - Hash Key First"), "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54" },
        {
            Repeat(0xaa, 131),
            Text("This is a test using a larger than block-size key and a larger than block-size data. The key needs to be hashed before being used by the HMAC algorithm."),
            "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"
        },
    };

    private SimulatedProcess One => _bench.One;

    [Theory]
    [MemberData(nameof(Rfc4231))]
    public void Run_OfTheTestCases(byte[] key, byte[] data, string expected)
    {
        _bench.Share(One, Key, key);
        _bench.Share(One, Data, data);
        uint tag = _bench.ShareRoom(One, Destination, 33);
        _bench.Succeed(One, SetAlgorithm);
        _bench.Succeed(One, Run);
        Assert.Equal(0u, One.Process.WaitingUpcalls);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        Assert.Equal(expected + "ee", ExtraBench.Hex(tag, 33));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(256)]
    public void Key_OfAnyLength_IsTheHosts(int length)
    {
        byte[] key = new byte[length];
        new Random(length).NextBytes(key);
        byte[] data = new byte[400];
        _bench.Share(One, Key, key);
        _bench.Share(One, Data, data);
        uint tag = _bench.ShareRoom(One, Destination, 32);
        _bench.Succeed(One, SetAlgorithm);
        _bench.Succeed(One, Run);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(key, data)), ExtraBench.Hex(tag, 32));
    }

    [Fact]
    public void Parts_AreOneMessage_UnderTheKeyAtItsBeginning()
    {
        byte[] key = Text("key");
        byte[] message = new byte[333];
        new Random(3).NextBytes(message);
        _bench.Succeed(One, SetAlgorithm);
        _bench.Share(One, Key, key);
        foreach ((int from, int to) in new[] { (0, 100), (100, 100), (100, 333) })
        {
            _bench.Share(One, Data, message.AsSpan(from, to - from));
            _bench.Succeed(One, Update);
            _bench.Drain();
            Assert.Equal((0u, 0u), ExtraBench.Take(One));
            One.AllowReadOnly(Hmac, Key, 0, 0);
        }

        uint tag = _bench.ShareRoom(One, Destination, 16);
        _bench.Succeed(One, Finish);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));

        // There is room for half of it.
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(key, message))[..32], ExtraBench.Hex(tag, 16));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Finish));
    }

    [Fact]
    public void Verify_TellsWhetherItIsTheTag()
    {
        byte[] key = Text("key");
        byte[] message = new byte[300];
        byte[] tag = HMACSHA256.HashData(key, message);
        _bench.Succeed(One, SetAlgorithm);
        _bench.Share(One, Key, key);
        _bench.Share(One, Data, message);
        _bench.Share(One, Compare, tag);
        _bench.Succeed(One, Verify);
        _bench.Drain();
        Assert.Equal((0u, 1u), ExtraBench.Take(One));
        _bench.Succeed(One, Update);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        _bench.Succeed(One, VerifyFinish);
        _bench.Drain();
        Assert.Equal((0u, 1u), ExtraBench.Take(One));
        tag[31] ^= 1;
        _bench.Share(One, Compare, tag);
        _bench.Succeed(One, Verify);
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(One));
        _bench.Share(One, Compare, tag.AsSpan(0, 4));
        _bench.Succeed(One, Verify);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.Size, 0u), ExtraBench.Take(One));
    }

    [Fact]
    public void WrongRequests_SayWhatIsWrong()
    {
        foreach (uint algorithm in new uint[] { 1, 2, 3, 4, 5, 6, uint.MaxValue })
        {
            Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, SetAlgorithm, algorithm));
        }

        foreach (uint command in new[] { Run, Update, Verify })
        {
            Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, command));
        }

        _bench.Succeed(One, SetAlgorithm);
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, Finish));
        Assert.Equal((uint)ErrorCode.Off, _bench.Error(One, VerifyFinish));
        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, 6));
        _bench.Share(One, Key, new byte[257]);
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Run));
        Assert.False(_bench.HasWork);
        _bench.Share(One, Key, new byte[1]);
        _bench.Succeed(One, Run);
        Assert.Equal((uint)ErrorCode.NoMemory, _bench.Error(One, Run));
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.NoMemory, 0u), ExtraBench.Take(One)); // nowhere to put the tag
    }

    [Fact]
    public void Process_ThatDiesInTheMiddle_LeavesTheOthersAlone()
    {
        byte[] message = new byte[700];
        new Random(9).NextBytes(message);
        foreach (SimulatedProcess process in new[] { One, _bench.Two })
        {
            _bench.Share(process, Key, Text("key"));
            _bench.Share(process, Data, message);
            _bench.Succeed(process, SetAlgorithm);
        }

        uint tag = _bench.ShareRoom(_bench.Two, Destination, 32);
        _bench.Succeed(One, Run);
        _bench.Succeed(_bench.Two, Run);
        _bench.Step();
        One.Exit();
        _bench.Drain();
        Assert.Equal((0u, 0u), ExtraBench.Take(_bench.Two));
        Assert.Equal(Convert.ToHexStringLower(HMACSHA256.HashData(Text("key"), message)), ExtraBench.Hex(tag, 32));
    }

    private static byte[] Text(string text) => Encoding.ASCII.GetBytes(text);

    private static byte[] Repeat(byte value, int count) => [.. Enumerable.Repeat(value, count)];
}
