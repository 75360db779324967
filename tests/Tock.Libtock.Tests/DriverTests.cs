// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Libtock;
using Libtock.Abi;
using Tock.Testing;
using Xunit;

namespace Tock.Libtock.Tests;

/// <summary>What single drivers make of the kernel's words.</summary>
public sealed class DriverTests : IDisposable
{
    private readonly FakeBoard _board = new();

    public void Dispose() => _board.Dispose();

    [Fact]
    public void Light_that_is_not_there_is_an_exception_with_the_drivers_error()
    {
        Assert.Equal(ErrorCode.Invalid, Assert.Throws<TockException>(() => Led.On(9)).Error);
        Assert.Equal("INVAL", Led.TryOn(9).Name());
    }

    [Fact]
    public void Temperature_below_zero_is_negative()
    {
        _board.Temperature.Centidegrees = -525;
        Assert.Equal(-525, Temperature.Read());
    }

    [Fact]
    public void Value_of_a_key_is_stored_and_memory_is_taken_back()
    {
        _board.KeyValue["name"] = "value"u8.ToArray();
        Span<byte> value = stackalloc byte[8];
        Assert.Equal(ErrorCode.None, KeyValue.TryGet("name"u8, value, out int length));
        Assert.Equal("value"u8, value[..length]);
        Assert.Empty(_board.Lent);
    }

    [Fact]
    public async Task Key_that_is_not_there_is_an_everyday_answer()
    {
        Assert.Equal(-1, await KeyValue.GetAsync(new byte[] { 1 }, new byte[8]));
    }

    [Fact]
    public void Card_that_fails_says_why()
    {
        _board.Answer(SdCardAbi.DriverNumber, SdCardAbi.CommandInitialize, call =>
        {
            call.Schedule(SdCardAbi.UpcallDone, 4, unchecked((uint)-10003), (uint)ErrorCode.Uninstalled);
            return Answer.Success;
        });
        Assert.Equal(ErrorCode.Uninstalled, Assert.Throws<TockException>(() => SdCard.Initialize()).Error);
    }

    [Fact]
    public void Random_numbers_favour_none()
    {
        // 3 * 1431655765 = 2^32 - 1, so that the highest value is drawn again.
        foreach (uint value in new uint[] { uint.MaxValue, 7, 8, 9 })
        {
            _board.Rng.Give(BitConverter.GetBytes(value));
        }

        Assert.Equal(1, Rng.Next(3));
        Assert.Equal(0, Rng.Next(4));
        Assert.Equal(9, Rng.Next(10));
        Assert.Throws<ArgumentOutOfRangeException>(() => Rng.Next(0));
    }

    [Fact]
    public void Every_day_has_its_day_of_the_week()
    {
        for (DateTime day = new(1999, 1, 1); day.Year < 2105; day = day.AddDays(1))
        {
            ClockTime time = new(day.Year, day.Month, day.Day, 23, 59, 58);
            Assert.Equal(
                (day.Year, day.Month, day.Day, day.DayOfWeek, 23, 59, 58),
                (time.Year, time.Month, time.Day, time.DayOfWeek, time.Hour, time.Minute, time.Second));
        }
    }

    [Theory]
    [InlineData(2023, 2, 29, 0)]
    [InlineData(2100, 2, 29, 0)]
    [InlineData(2024, 4, 31, 0)]
    [InlineData(2024, 13, 1, 0)]
    [InlineData(2024, 1, 0, 0)]
    [InlineData(2024, 1, 1, 24)]
    public void Time_that_there_is_not_is_refused(int year, int month, int day, int hour)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ClockTime(year, month, day, hour));
    }

    [Fact]
    public async Task Frames_come_from_the_two_halves_in_turns()
    {
        _board.Answer(EthernetTapAbi.DriverNumber, EthernetTapAbi.CommandPresent, _ => Answer.Success);
        using EthernetReceiver receiver = new(128);
        Task<Memory<byte>> first = receiver.ReceiveAsync();
        Assert.False(first.IsCompleted);
        Put("the first frame", "a second frame");
        _board.Send(EthernetTapAbi.DriverNumber, EthernetTapAbi.UpcallReceived);
        Assert.Equal("the first frame", Encoding.ASCII.GetString((await first).Span));

        // The other half is the kernel's now.
        Put("the third frame");
        Assert.Equal("a second frame", Encoding.ASCII.GetString((await receiver.ReceiveAsync()).Span));
        Assert.Equal("the third frame", Encoding.ASCII.GetString((await receiver.ReceiveAsync()).Span));
        using CancellationTokenSource source = new();
        Task<Memory<byte>> none = receiver.ReceiveAsync(source.Token);
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => none);
    }

    // As the driver fills a half: behind 8 bytes, the last four of which say how many follow, each frame behind 12 with its length.
    private void Put(params string[] frames)
    {
        Span<byte> half = _board.Buffer(EthernetTapAbi.DriverNumber, EthernetTapAbi.BufferReceived, true).Span;
        int position = 8;
        foreach (string frame in frames)
        {
            BitConverter.TryWriteBytes(half[(position + 2)..], (ushort)frame.Length);
            Encoding.ASCII.GetBytes(frame).CopyTo(half[(position + 12)..]);
            position += 12 + frame.Length;
        }

        BitConverter.TryWriteBytes(half[4..], position - 8);
    }
}
