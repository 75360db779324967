// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading.Tasks;
using Libtock;
using Libtock.Abi;
using Tock.Libtock.Tests.Fakes;
using Xunit;

namespace Tock.Libtock.Tests;

/// <summary>State in the application's own image: what is written where, and what does not fit.</summary>
public sealed class AppStateTests
{
    private readonly FakeKernel _kernel = FakeKernel.Begin();

    public AppStateTests()
    {
        ImageState.Flash = new byte[8];
        _kernel.Answers[(AppFlashAbi.DriverNumber, AppFlashAbi.CommandWrite)] = asked =>
        {
            Assert.Equal(ImageState.Address, asked.Argument1);
            _kernel.Buffer(AppFlashAbi.DriverNumber, AppFlashAbi.BufferData, false).CopyTo(ImageState.Flash);
            return Answer.Success;
        };
    }

    [Fact]
    public void Value_that_was_saved_is_loaded()
    {
        Assert.Equal((0, 0), AppState.Load<(int, short)>());
        _kernel.Schedule(AppFlashAbi.DriverNumber, AppFlashAbi.UpcallDone);
        AppState.Save(((int, short))(-7, 300));
        Assert.Equal((-7, 300), AppState.Load<(int, short)>());
        Assert.Empty(_kernel.Lent);
    }

    [Fact]
    public async Task Bytes_are_the_drivers_until_they_are_written()
    {
        Task saved = AppState.SaveAsync(new byte[] { 1, 2, 3 });
        Assert.Single(_kernel.Lent);
        _kernel.Happen(AppFlashAbi.DriverNumber, AppFlashAbi.UpcallDone);
        await saved;
        Assert.Empty(_kernel.Lent);
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
        Assert.Empty(_kernel.Commands);
    }

    [Fact]
    public void Write_that_fails_says_why()
    {
        _kernel.Schedule(AppFlashAbi.DriverNumber, AppFlashAbi.UpcallDone, (uint)ErrorCode.Reserve);
        Assert.Equal(ErrorCode.Reserve, Assert.Throws<TockException>(() => AppState.Save([])).Error);
    }
}
