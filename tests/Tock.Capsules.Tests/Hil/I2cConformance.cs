// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Tock.Kernel;
using Tock.Kernel.Hil.I2c;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What <see cref="II2cMaster"/> promises, asked of every master of a bus. A device is at <see cref="Address"/>, none at 0x20.</summary>
public abstract partial class I2cConformance : SplitPhaseConformance, II2cMasterClient
{
    /// <summary>Where the device is.</summary>
    protected const byte Address = 0x48;

    private const byte Nobody = 0x20;

    private readonly byte[] _buffer = new byte[8];

    /// <summary>Gets what the device sends when it is read for the first time.</summary>
    protected static byte[] FirstBytes { get; } = [0x12, 0xA5, 0x00, 0xFF];

    /// <inheritdoc/>
    protected override IReadOnlyList<Func<Result>> Operations =>
    [
        () => Master.Write(Address, _buffer, 3),
        () => Master.Read(Address, _buffer, 2),
        () => Master.WriteRead(Address, _buffer, 1, 2),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<(Func<Result> Operation, ErrorCode Error)> Refusals =>
    [
        (() => Master.Write(0x80, _buffer, 0), ErrorCode.Invalid),
        (() => Master.Read(0xFF, _buffer, 9), ErrorCode.Invalid),
        (() => Master.WriteRead(0x80, _buffer, 1, 1), ErrorCode.Invalid),
        (() => Master.Write(Address, _buffer, 0), ErrorCode.Size),
        (() => Master.Write(Address, _buffer, 9), ErrorCode.Size),
        (() => Master.Read(Address, _buffer, 0), ErrorCode.Size),
        (() => Master.Read(Address, _buffer, uint.MaxValue), ErrorCode.Size),
        (() => Master.WriteRead(Address, _buffer, 0, 1), ErrorCode.Size),
        (() => Master.WriteRead(Address, _buffer, 1, 0), ErrorCode.Size),
        (() => Master.WriteRead(Address, _buffer, 9, 1), ErrorCode.Size),
        (() => Master.WriteRead(Address, _buffer, 1, 9), ErrorCode.Size),
    ];

    /// <summary>Gets the master, whose client this is.</summary>
    protected abstract II2cMaster Master { get; }

    /// <summary>Gets what the device has been sent.</summary>
    protected abstract IEnumerable<byte> Written { get; }

    void II2cMasterClient.TransferDone(byte[] buffer, Result result)
    {
        Assert.Same(_buffer, buffer);
        Complete(result);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public void Write_SendsTheBytesInOrder(int length)
    {
        Fill();
        Assert.Equal(0u, Finish(() => Master.Write(Address, _buffer, (uint)length)));
        Assert.Equal(_buffer.Take(length), Written);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Read_StoresWhatTheDeviceSends_AndLeavesTheRest(int length)
    {
        Fill();
        byte[] expected = [.. FirstBytes.Take(length), .. _buffer.Skip(length)];
        Assert.Equal(0u, Finish(() => Master.Read(Address, _buffer, (uint)length)));
        Assert.Equal(expected, _buffer);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 1)]
    [InlineData(3, 3)]
    public void WriteRead_Sends_ThenStoresInItsPlace(int writes, int reads)
    {
        Fill();
        byte[] sent = [.. _buffer.Take(writes)];
        byte[] expected = [.. FirstBytes.Take(reads), .. _buffer.Skip(reads)];
        Assert.Equal(0u, Finish(() => Master.WriteRead(Address, _buffer, (uint)writes, (uint)reads)));
        Assert.Equal(sent, Written);
        Assert.Equal(expected, _buffer);
    }

    [Fact]
    public void Transfer_ToNobody_EndsWithNoAcknowledge_AndTheNextOneWorks()
    {
        Func<Result>[] transfers =
        [
            () => Master.Write(Nobody, _buffer, 1),
            () => Master.Write(Nobody, _buffer, 3),
            () => Master.Read(Nobody, _buffer, 1),
            () => Master.Read(Nobody, _buffer, 3),
            () => Master.WriteRead(Nobody, _buffer, 2, 2),
        ];
        foreach (Func<Result> transfer in transfers)
        {
            Assert.Equal((uint)ErrorCode.NoAcknowledge, Finish(transfer));
            Fill();
            Assert.Equal(0u, Finish(() => Master.Write(Address, _buffer, 2)));
            Assert.Equal(_buffer.Take(2), Written.TakeLast(2));
        }
    }

    /// <summary>Finds the bytes written in what a simulated bus has recorded: starts, addresses, bytes, and what was acknowledged.</summary>
    /// <param name="bus">The record.</param>
    /// <returns>The bytes.</returns>
    protected static IEnumerable<byte> WrittenOn(string bus) =>
        from Match part in Part().Matches(bus)
        where part.Value.Length == 2
        select byte.Parse(part.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    // An address has the start before it, a byte that was read what it was answered behind it.
    [GeneratedRegex("\\[?[0-9a-f]{2}[rw+-]?")]
    private static partial Regex Part();

    private void Fill()
    {
        for (int index = 0; index < _buffer.Length; index++)
        {
            _buffer[index] = (byte)(0x31 * (index + 1));
        }
    }
}
