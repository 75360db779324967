// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Testing;
using Xunit;
using static Tock.Capsules.Tests.Extra.AppLoaderBench;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Room for an image, and what is written to it, by real system calls.</summary>
public sealed class AppLoaderDriverTests
{
    private readonly AppLoaderBench _bench = new();

    private SimulatedProcess One => _bench.Processes[0];

    private SimulatedProcess Two => _bench.Processes[1];

    [Fact]
    public void WhatIsNotWritten_IsZero_WhateverWasThereBefore()
    {
        SimulatedMemory.Bytes(FirstFree, 1024).Fill(0x5A);
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        Assert.All(SimulatedMemory.Bytes(FirstFree + 16, 1008).ToArray(), value => Assert.Equal(0, value));
        _bench.Lend(One, Image("new")[..200]);
        Assert.Equal((0u, 0u, 200u), _bench.Do(One, Write, 0, 1024));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Complete));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Load));
        Assert.All(SimulatedMemory.Bytes(FirstFree + 200, 824).ToArray(), value => Assert.Equal(0, value));
    }

    [Theory]
    [InlineData(0u, ErrorCode.Invalid)]
    [InlineData(16u, ErrorCode.Invalid)]
    [InlineData(31u, ErrorCode.Invalid)]
    [InlineData(1000u, ErrorCode.Invalid)]
    [InlineData(uint.MaxValue, ErrorCode.Invalid)]
    [InlineData(0xFFFF_FFE0u, ErrorCode.Fail)]
    [InlineData(0x2_0020u, ErrorCode.Fail)]
    public void Setup_SizeThatCannotBe_IsRefused(uint size, ErrorCode error)
    {
        byte[] before = Contents;
        Assert.Equal(((uint)error, 0u, 0u), _bench.Do(One, Setup, size));
        _bench.Settle();
        Assert.Equal(before, Contents);
        Assert.Equal((0u, 0u, 0u), _bench.Do(Two, Setup, 1024));
    }

    [Fact]
    public void Setup_WithoutRoom_Fails_UntilAnotherGivesItBack()
    {
        const uint All = SimulatedMemory.FlashEnd - FirstFree;
        Assert.Equal((0u, Fail, 0u), _bench.Do(One, Setup, All + 32));
        Assert.Equal((0u, 0u, 0u), _bench.Do(Two, Setup, All));
        Assert.Equal((Busy, 0u, 0u), _bench.Do(One, Setup, 1024));
        Assert.Equal((0u, 0u, 0u), _bench.Do(Two, Abort));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, All));
        Assert.Equal((FirstFree, All, string.Empty), List[^1]);
    }

    [Theory]
    [InlineData(0u, 7u, ErrorCode.Invalid)]
    [InlineData(1u, 8u, ErrorCode.Invalid)]
    [InlineData(7u, 100u, ErrorCode.Invalid)]
    [InlineData(8u, 0u, ErrorCode.Invalid)]
    [InlineData(1024u, 1u, ErrorCode.Invalid)]
    [InlineData(1000u, 25u, ErrorCode.Invalid)]
    [InlineData(uint.MaxValue, 2u, ErrorCode.Invalid)]
    public void Write_Outside_IsRefused(uint offset, uint length, ErrorCode error)
    {
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        Assert.Equal(((uint)ErrorCode.Reserve, 0u, 0u), _bench.Do(One, Write, offset, length));
        _bench.Lend(One, Image("new"));
        byte[] before = Contents;
        Assert.Equal(((uint)error, 0u, 0u), _bench.Do(One, Write, offset, length));
        Assert.Equal(before, Contents);

        // The room is still there.
        Assert.Equal((0u, 0u, 1024u), _bench.Do(One, Write, 0, 1024));
    }

    [Fact]
    public void Write_StartOfAnotherSizeOrVersion_IsRefused()
    {
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        _bench.Lend(One, Image("new", 2048));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Write, 0, 100));
        byte[] image = Image("new");
        image[0] = 3;
        _bench.Lend(One, image);
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Write, 0, 100));
    }

    [Fact]
    public void Commands_OutOfOrder_AreInvalid()
    {
        byte[] image = Image("new");
        _bench.Lend(One, image);
        foreach (uint command in (uint[])[Write, Complete, Load, Abort])
        {
            Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, command, 0, 1024));
        }

        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Load));
        Assert.Equal((0u, Invalid, 0u), _bench.Do(One, Complete));
        Assert.Equal((0u, 0u, 1024u), _bench.Do(One, Write, 0, 1024));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Load));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Complete));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Write, 0, 1024));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Complete));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Load));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Load));
    }

    [Fact]
    public void Command_WhileOneIsNotDone_IsBusy()
    {
        Assert.Equal(SyscallResult.Success, One.Command(Loader, Setup, 1024).Variant);
        for (uint command = Setup; command <= Unload; command++)
        {
            Assert.Equal(Busy, One.Command(Loader, command, 1024).Value1);
            Assert.Equal(Busy, Two.Command(Loader, command, 1024).Value1);
        }

        Assert.Equal(SyscallResult.Success, Two.Command(Loader, 0).Variant);
        _bench.Settle();
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Abort));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Client_ThatDiesInTheMiddle_LeavesItsRoomToOthers(int phase)
    {
        byte[] image = Image("new");
        One.Command(Loader, Setup, 1024);
        if (phase >= 1)
        {
            _bench.Settle();
            _bench.Lend(One, image);
            One.Command(Loader, Write, 0, 1024);
        }

        if (phase >= 2)
        {
            _bench.Step();
        }

        if (phase >= 3)
        {
            _bench.Settle();
            One.Command(Loader, Complete);
        }

        if (phase >= 4)
        {
            _bench.Settle();
        }

        One.Exit();
        _bench.Settle();
        Assert.Equal(["one", "two", "bystander"], Images.Select(entry => entry.Name));
        _bench.Install(Two, Image("other"));
        Assert.Equal((FirstFree, "other"), Images[^1]);
        Assert.Equal(["one", "two", "bystander", "other"], _bench.Names);
    }

    [Fact]
    public void Buffer_TakenAwayOrMadeSmaller_EndsTheWrite()
    {
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        byte[] image = Image("new");
        foreach (uint left in (uint[])[0, 300])
        {
            _bench.Lend(One, image);
            One.Subscribe(Loader, 1);
            Assert.Equal(SyscallResult.Success, One.Command(Loader, Write, 0, 1024).Variant);
            SyscallResult old = One.AllowReadOnly(Loader, 0, 0, 0);
            One.AllowReadOnly(Loader, 0, left == 0 ? 0 : old.Value1, left);
            _bench.Settle();
            DeliveredUpcall upcall = Assert.NotNull(One.NextUpcall());
            Assert.Equal((left == 0 ? (uint)ErrorCode.Reserve : (uint)ErrorCode.Size, 256u), (upcall.Argument0, upcall.Argument1));
        }

        _bench.Lend(One, image);
        Assert.Equal((0u, 0u, 1024u), _bench.Do(One, Write, 0, 1024));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Complete));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Load));
    }

    [Fact]
    public void Driver_IsThereForThoseWhoListIt()
    {
        byte[] listing = ApplicationImage.Create("listing", 4096, 1024, ApplicationElement.Permissions(1, Loader));
        byte[] other = ApplicationImage.Create("other", 4096, 1024, ApplicationElement.Permissions(1));
        AppLoaderBench bench = new([listing, other, Image("free", minimumRam: 4096)], mustBeListed: true);
        foreach (SimulatedProcess process in bench.Processes.Skip(1))
        {
            for (uint command = 0; command <= Unload; command++)
            {
                Assert.Equal((uint)ErrorCode.NoDevice, process.Command(Loader, command, 1024).Value1);
            }
        }

        Assert.Equal(SyscallResult.Success, bench.Processes[0].Command(Loader, 0).Variant);
        bench.Install(bench.Processes[0], Image("new"));
        Assert.Equal(["listing", "other", "free", "new"], bench.Names);
    }
}
