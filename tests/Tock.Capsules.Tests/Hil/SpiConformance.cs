// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Hil.Spi;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>
/// What <see cref="ISpiMaster"/> and <see cref="ISpiDevice"/> promise of transfers, asked of everything that makes them. The device answers
/// each byte with its complement.
/// </summary>
public abstract class SpiConformance : SplitPhaseConformance, ISpiClient
{
    private byte[] _write = new byte[100];
    private byte[]? _read;

    /// <inheritdoc/>
    protected override IReadOnlyList<Func<Result>> Operations =>
    [
        () => Begin(null, 1),
        () => Begin(new byte[9], 9),
        () => Begin(_write, 100),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<(Func<Result> Operation, ErrorCode Error)> Refusals =>
    [
        (() => Transfer(new byte[4], null, 0), ErrorCode.Size),
        (() => Transfer(new byte[4], null, 5), ErrorCode.Size),
        (() => Transfer(new byte[4], new byte[3], 4), ErrorCode.Size),
        (() => Transfer(new byte[4], new byte[4], uint.MaxValue), ErrorCode.Size),
    ];

    /// <summary>Gets what the device has heard.</summary>
    protected abstract IEnumerable<byte> Heard { get; }

    void ISpiClient.TransferDone(byte[] write, byte[]? read, Result result)
    {
        Assert.Same(_write, write);
        Assert.Same(_read, read);
        Complete(result);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(17)]
    [InlineData(100)]
    public void Transfer_SendsEachByte_AndStoresEachAnswer(int length)
    {
        _write = Pattern(100);
        _read = [.. Enumerable.Repeat((byte)0xEE, 100)];
        Assert.Equal(0u, Finish(() => Transfer(_write, _read, (uint)length)));
        Assert.Equal(Pattern(length), Heard);
        Assert.Equal(Pattern(100), _write);
        Assert.Equal([.. Pattern(length).Select(Answer), .. Enumerable.Repeat((byte)0xEE, 100 - length)], _read);
    }

    [Fact]
    public void Transfer_InPlace_StoresEachAnswerInThePlaceOfItsByte()
    {
        _read = _write = Pattern(40);
        Assert.Equal(0u, Finish(() => Transfer(_write, _write, 30)));
        Assert.Equal(Pattern(30), Heard);
        Assert.Equal([.. Pattern(30).Select(Answer), .. Pattern(40).Skip(30)], _write);
    }

    [Fact]
    public void Transfer_WithoutReceiving_LeavesTheBytes()
    {
        _write = Pattern(20);
        _read = null;
        Assert.Equal(0u, Finish(() => Transfer(_write, null, 20)));
        Assert.Equal(Pattern(20), Heard);
        Assert.Equal(Pattern(20), _write);
    }

    /// <summary>Starts a transfer that is whole in itself.</summary>
    /// <param name="write">The bytes to send.</param>
    /// <param name="read">Where the received bytes go, or null.</param>
    /// <param name="length">How many.</param>
    /// <returns>What the interface answers.</returns>
    protected abstract Result Transfer(byte[] write, byte[]? read, uint length);

    private Result Begin(byte[]? read, uint length)
    {
        Result result = Transfer(_write, read, length);
        _read = result.IsOk ? read : _read;
        return result;
    }

    private static byte Answer(byte value) => (byte)~value;

    private static byte[] Pattern(int length) => [.. Enumerable.Range(1, length).Select(value => (byte)(value * 7))];
}
