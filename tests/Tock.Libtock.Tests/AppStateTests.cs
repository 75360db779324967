// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading.Tasks;
using Libtock;
using Libtock.Abi;
using Tock.Testing;
using Xunit;

namespace Tock.Libtock.Tests;

/// <summary>State in the application's own image: what is written where, and what does not fit.</summary>
public sealed class AppStateTests : IDisposable
{
    private readonly FakeBoard _board = new();

    public AppStateTests()
    {
        _board.AppState.Bytes = new byte[8];
    }

    public void Dispose() => _board.Dispose();

    [Fact]
    public void Value_that_was_saved_is_loaded()
    {
        Assert.Equal((0, 0), AppState.Load<(int, short)>());
        AppState.Save(((int, short))(-7, 300));
        Assert.Equal((-7, 300), AppState.Load<(int, short)>());
        Assert.Empty(_board.Lent);
    }

    [Fact]
    public async Task Bytes_are_the_drivers_until_they_are_written()
    {
        _board.Answer(AppFlashAbi.DriverNumber, AppFlashAbi.CommandWrite, call =>
        {
            Assert.Equal(ImageState.Address, call.Argument1);
            call.ReadOnlyBuffer(AppFlashAbi.BufferData).CopyTo(_board.AppState.Bytes);
            return Answer.Success;
        });
        Task saved = AppState.SaveAsync(new byte[] { 1, 2, 3 });
        Assert.Single(_board.Lent);
        _board.Send(AppFlashAbi.DriverNumber, AppFlashAbi.UpcallDone);
        await saved;
        Assert.Empty(_board.Lent);
        byte[] loaded = new byte[4];
        AppState.Load(loaded);
        Assert.Equal(new byte[] { 1, 2, 3, 0 }, loaded);
    }

    [Fact]
    public void What_is_larger_than_the_room_is_refused_before_the_driver_is_asked()
    {
        Assert.Equal(ErrorCode.Size, Assert.Throws<TockException>(() => AppState.Save(new byte[9])).Error);
        Assert.Equal(ErrorCode.Size, Assert.Throws<TockException>(() => AppState.Load(new byte[9])).Error);
        Assert.Equal(ErrorCode.Size, Assert.Throws<TockException>(() => AppState.Load<decimal>()).Error);
        Assert.Equal(ErrorCode.Size, Assert.Throws<TockException>(() => { _ = AppState.SaveAsync(new byte[9]); }).Error);
        Assert.Empty(_board.Commands);
    }

    [Fact]
    public void Write_that_fails_says_why()
    {
        Assert.Equal(ErrorCode.Reserve, Assert.Throws<TockException>(() => AppState.Save([])).Error);
    }
}
