// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Tock.Capsules.Extra;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Cyclic redundancy checks, by real system calls.</summary>
public sealed class CrcDriverTests
{
    private const uint Crc = 0x40002;
    private const uint Compute = 1;
    private const uint Data = 0;
    private const uint Crc32 = 0;
    private const uint Crc32C = 1;
    private const uint Ccitt = 2;

    private readonly ExtraBench _bench = new(Crc, (processes, deferredCalls) => new CrcDriver(processes, deferredCalls));

    private SimulatedProcess One => _bench.One;

    [Theory]
    [InlineData(Crc32, 0xCBF4_3926u)]
    [InlineData(Crc32C, 0xE306_9283u)]
    [InlineData(Ccitt, 0x89F6u)]
    public void Compute_TellsTheCataloguesCheckValue(uint algorithm, uint expected)
    {
        _bench.Share(One, Data, Encoding.ASCII.GetBytes("123456789"));
        _bench.Succeed(One, Compute, algorithm, 9);
        Assert.Equal(0u, One.Process.WaitingUpcalls); // never inside the call
        _bench.Drain();
        Assert.Equal((0u, expected), ExtraBench.Take(One));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(2000)]
    public void Compute_OfAnyLength_TakesJustSoManyBytes(int length)
    {
        byte[] data = new byte[length + 1];
        new Random(length).NextBytes(data);
        _bench.Share(One, Data, data);
        _bench.Succeed(One, Compute, Crc32, (uint)length);
        _bench.Drain();
        Assert.Equal((0u, Check(data.AsSpan(0, length))), ExtraBench.Take(One));
    }

    [Fact]
    public void Compute_OfAWrongRequest_SaysWhatIsWrong()
    {
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Compute, Crc32, 1)); // no buffer
        _bench.Share(One, Data, new byte[10]);
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Compute, 3, 10));
        Assert.Equal((uint)ErrorCode.Invalid, _bench.Error(One, Compute, uint.MaxValue, 10));
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Compute, Crc32, 0));
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Compute, Crc32, 11));
        Assert.Equal((uint)ErrorCode.Size, _bench.Error(One, Compute, Crc32, uint.MaxValue));
        Assert.Equal((uint)ErrorCode.NotSupported, _bench.Error(One, 2));
        Assert.False(_bench.HasWork);
        _bench.Succeed(One, Compute, Crc32, 10);
        Assert.Equal((uint)ErrorCode.Busy, _bench.Error(One, Compute, Crc32, 10));
        _bench.Drain();
        Assert.Equal(0u, ExtraBench.Take(One).First);
    }

    [Fact]
    public void Compute_OfABufferThatIsTakenAwayOrMadeSmaller_Fails()
    {
        uint address = _bench.Share(One, Data, new byte[1000]);
        _bench.Succeed(One, Compute, Crc32, 1000);
        _bench.Step();
        One.AllowReadOnly(Crc, Data, 0, 0);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.NoMemory, 0u), ExtraBench.Take(One));

        One.AllowReadOnly(Crc, Data, address, 1000);
        _bench.Succeed(One, Compute, Crc32, 1000);
        _bench.Step();
        One.AllowReadOnly(Crc, Data, address, 999);
        _bench.Drain();
        Assert.Equal(((uint)ErrorCode.Size, 0u), ExtraBench.Take(One));
    }

    [Fact]
    public void Processes_TakeTurns()
    {
        byte[] data = new byte[2048];
        Random random = new(1);
        foreach (SimulatedProcess process in new[] { One, _bench.Two, _bench.Three })
        {
            random.NextBytes(data);
            _bench.Share(process, Data, data);
        }

        _bench.Succeed(One, Compute, Crc32, 2048);
        _bench.Step();
        _bench.Succeed(_bench.Two, Compute, Crc32, 256);
        _bench.Succeed(_bench.Three, Compute, Crc32, 256);

        // Whoever came later waits for one portion of each of the others, not for the end of a long request.
        _bench.Step();
        Assert.Equal((0u, 1u, 0u), Waiting());
        _bench.Step();
        Assert.Equal((0u, 1u, 1u), Waiting());
        Assert.InRange(_bench.Drain(), 7, 8);
        Assert.Equal((0u, Check(data.AsSpan(0, 256))), ExtraBench.Take(_bench.Three));
        Assert.Equal(0u, ExtraBench.Take(One).First);
    }

    [Fact]
    public void Process_ThatDiesInTheMiddle_LeavesTheOthersAlone()
    {
        byte[] data = new byte[600];
        new Random(2).NextBytes(data);
        _bench.Share(One, Data, new byte[600]);
        _bench.Share(_bench.Two, Data, data);
        _bench.Succeed(One, Compute, Crc32, 600);
        _bench.Succeed(_bench.Two, Compute, Crc32, 600);
        _bench.Step();
        _bench.Step();
        One.Exit();
        _bench.Drain();
        Assert.Equal((0u, Check(data)), ExtraBench.Take(_bench.Two));
        _bench.Succeed(_bench.Two, Compute, Crc32, 600);
        _bench.Drain();
        Assert.Equal((0u, Check(data)), ExtraBench.Take(_bench.Two));
    }

    private static uint Check(ReadOnlySpan<byte> data)
    {
        // The host's own, by another method.
        uint register = uint.MaxValue;
        foreach (byte value in data)
        {
            uint entry = (register ^ value) & 0xFF;
            for (int bit = 0; bit < 8; bit++)
            {
                entry = (entry & 1) != 0 ? (entry >> 1) ^ 0xEDB8_8320 : entry >> 1;
            }

            register = (register >> 8) ^ entry;
        }

        return ~register;
    }

    private (uint One, uint Two, uint Three) Waiting() =>
        (One.Process.WaitingUpcalls, _bench.Two.Process.WaitingUpcalls, _bench.Three.Process.WaitingUpcalls);
}
