// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Loading applications by real system calls, from setup to unload.</summary>
public sealed class AppLoaderDriverTests
{
    private const uint Setup = AppLoaderAbi.CommandSetup;
    private const uint Write = AppLoaderAbi.CommandWrite;
    private const uint Complete = AppLoaderAbi.CommandFinalize;
    private const uint Load = AppLoaderAbi.CommandLoad;
    private const uint Abort = AppLoaderAbi.CommandAbort;
    private const uint Unload = AppLoaderAbi.CommandUnload;
    private const uint NewId = 99;
    private const uint FirstFree = SimulatedMemory.FlashStart + 3072;

    private readonly AppLoaderBench _bench;

    public AppLoaderDriverTests()
    {
        _bench = new AppLoaderBench(Images());
    }

    private SimulatedProcess One => _bench.Processes[0];

    private SimulatedProcess Two => _bench.Processes[1];

    private static uint Fail => (uint)ErrorCode.Fail;

    private static uint Busy => (uint)ErrorCode.Busy;

    private static uint Invalid => (uint)ErrorCode.Invalid;

    [Fact]
    public void Image_InPieces_RunsBesideTheOthers()
    {
        byte[] image = AppLoaderBench.Image("new", 2048);
        ProcessId other = Two.Process.Id;
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 2048));
        uint[] starts = [0, 8, 13, 40, 41, 700];
        for (int piece = 0; piece < starts.Length; piece++)
        {
            int end = piece + 1 < starts.Length ? (int)starts[piece + 1] : image.Length;
            byte[] bytes = image[(int)starts[piece]..end];
            _bench.Lend(One, bytes);
            Assert.Equal((0u, 0u, (uint)bytes.Length), _bench.Do(One, Write, starts[piece], (uint)bytes.Length));
            Assert.Equal(["one", "two", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
        }

        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Complete));
        Assert.Equal(["one", "two", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Load));
        Assert.Equal(["one", "two", "bystander", "new"], _bench.Names);
        Assert.Equal((FirstFree, "new"), AppLoaderBench.Images[^1]);
        Assert.Equal(image, SimulatedMemory.Bytes(FirstFree, 2048).ToArray());
        Assert.True(_bench.Loaded[3].IsAlive);
        Assert.Equal(other, Two.Process.Id);
    }

    [Fact]
    public void WhatIsNotWritten_IsZero_WhateverWasThereBefore()
    {
        SimulatedMemory.Bytes(FirstFree, 1024).Fill(0x5A);
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        Assert.All(SimulatedMemory.Bytes(FirstFree + 16, 1008).ToArray(), value => Assert.Equal(0, value));
        _bench.Lend(One, AppLoaderBench.Image("new")[..200]);
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
        byte[] before = AppLoaderBench.Contents;
        Assert.Equal(((uint)error, 0u, 0u), _bench.Do(One, Setup, size));
        _bench.Settle();
        Assert.Equal(before, AppLoaderBench.Contents);
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
        Assert.Equal((FirstFree, All, string.Empty), AppLoaderBench.List[^1]);
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
        _bench.Lend(One, AppLoaderBench.Image("new"));
        byte[] before = AppLoaderBench.Contents;
        Assert.Equal(((uint)error, 0u, 0u), _bench.Do(One, Write, offset, length));
        Assert.Equal(before, AppLoaderBench.Contents);

        // The room is still there.
        Assert.Equal((0u, 0u, 1024u), _bench.Do(One, Write, 0, 1024));
    }

    [Fact]
    public void Write_StartOfAnotherSizeOrVersion_IsRefused()
    {
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        _bench.Lend(One, AppLoaderBench.Image("new", 2048));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Write, 0, 100));
        byte[] image = AppLoaderBench.Image("new");
        image[0] = 3;
        _bench.Lend(One, image);
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Write, 0, 100));
    }

    [Fact]
    public void Commands_OutOfOrder_AreInvalid()
    {
        byte[] image = AppLoaderBench.Image("new");
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
        Assert.Equal(SyscallResult.Success, One.Command(AppLoaderBench.Loader, Setup, 1024).Variant);
        for (uint command = Setup; command <= Unload; command++)
        {
            Assert.Equal(Busy, One.Command(AppLoaderBench.Loader, command, 1024).Value1);
            Assert.Equal(Busy, Two.Command(AppLoaderBench.Loader, command, 1024).Value1);
        }

        Assert.Equal(SyscallResult.Success, Two.Command(AppLoaderBench.Loader, 0).Variant);
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
        byte[] image = AppLoaderBench.Image("new");
        One.Command(AppLoaderBench.Loader, Setup, 1024);
        if (phase >= 1)
        {
            _bench.Settle();
            _bench.Lend(One, image);
            One.Command(AppLoaderBench.Loader, Write, 0, 1024);
        }

        if (phase >= 2)
        {
            _bench.Step();
        }

        if (phase >= 3)
        {
            _bench.Settle();
            One.Command(AppLoaderBench.Loader, Complete);
        }

        if (phase >= 4)
        {
            _bench.Settle();
        }

        One.Exit();
        _bench.Settle();
        Assert.Equal(["one", "two", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
        _bench.Install(Two, AppLoaderBench.Image("other"));
        Assert.Equal((FirstFree, "other"), AppLoaderBench.Images[^1]);
        Assert.Equal(["one", "two", "bystander", "other"], _bench.Names);
    }

    [Fact]
    public void Client_ThatDiesWhileItsImageIsLoaded_IsFollowedByIt()
    {
        _bench.Prepare(One, AppLoaderBench.Image("new"));
        One.Command(AppLoaderBench.Loader, Load);
        One.Exit();
        _bench.Settle();
        Assert.Equal(["one", "two", "bystander", "new"], _bench.Names);
        _bench.Install(Two, AppLoaderBench.Image("other"));
    }

    [Fact]
    public void Buffer_TakenAwayOrMadeSmaller_EndsTheWrite()
    {
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        byte[] image = AppLoaderBench.Image("new");
        foreach (uint left in (uint[])[0, 300])
        {
            _bench.Lend(One, image);
            One.Subscribe(AppLoaderBench.Loader, 1);
            Assert.Equal(SyscallResult.Success, One.Command(AppLoaderBench.Loader, Write, 0, 1024).Variant);
            SyscallResult old = One.AllowReadOnly(AppLoaderBench.Loader, 0, 0, 0);
            One.AllowReadOnly(AppLoaderBench.Loader, 0, left == 0 ? 0 : old.Value1, left);
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
    public void Image_ThatIsNone_IsFoundBeforeItIsOnTheList()
    {
        byte[] padding = new byte[1024];
        AppLoaderBench.Image("new").AsSpan(0, 16).CopyTo(padding);
        padding[2] = 16;
        ApplicationImage.Sign(padding);
        foreach (byte[] image in (byte[][])[
            Changed(image => image[20] ^= 1),
            Changed(image => image[2] = 18),
            Changed(image => image[2] = 12),
            Changed(image => BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(2), 2000)),
            Signed(image => image[16] = 77),
            Signed(image => image[18] = 200),
            Signed(image => BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(20), 0x8000_0000)),
            padding,
            Changed(image => image.AsSpan(16).Fill(0xFF))])
        {
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
            _bench.Lend(One, image);
            Assert.Equal((0u, 0u, 1024u), _bench.Do(One, Write, 0, 1024));
            Assert.Equal((0u, Invalid, 0u), _bench.Do(One, Complete));
            Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Load));
            Assert.Equal(["one", "two", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
        }
    }

    [Fact]
    public void Image_ThatMayNotRun_IsTakenBack()
    {
        foreach ((byte[] image, ErrorCode error) in ((byte[], ErrorCode)[])[
            (Signed(image => image[8] = 0), ErrorCode.Fail),
            (Signed(image => image[36] = 3), ErrorCode.Fail),
            (AppLoaderBench.Image("new", minimumRam: 0x10_0000), ErrorCode.NoMemory),
            (AppLoaderBench.Image("new", minimumRam: 0xFFFF_0000), ErrorCode.NoMemory),
            (AppLoaderBench.Image("twin", shortId: 2), ErrorCode.Fail)])
        {
            _bench.Prepare(One, image);
            Assert.Equal((0u, (uint)error, 0u), _bench.Do(One, Load));
            Assert.Equal(["one", "two", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
            Assert.Equal(["one", "two", "bystander"], _bench.Names);
        }

        _bench.Install(Two, AppLoaderBench.Image("new"));
        Assert.Equal((FirstFree, "new"), AppLoaderBench.Images[^1]);
    }

    [Fact]
    public void Unload_EndsTheProcess_AndFreesItsRamAndItsFlash()
    {
        uint free = _bench.Kernel.Processes.MemoryUse.Free;
        byte[] image = AppLoaderBench.Image("new", 0x1_0000, NewId);
        _bench.Lend(One, image[..256]);
        for (int round = 0; round < 20; round++)
        {
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 0x1_0000));
            Assert.Equal((0u, 0u, 256u), _bench.Do(One, Write, 0, 256));
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Complete));
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Load));
            Assert.NotEqual(free, _bench.Kernel.Processes.MemoryUse.Free);
            Assert.Equal((0u, 0u, FirstFree), _bench.Do(One, Unload, NewId));
            Assert.Equal(["one", "two", "bystander"], _bench.Names);
            Assert.Equal(["one", "two", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
            Assert.Equal(free, _bench.Kernel.Processes.MemoryUse.Free);
        }
    }

    [Fact]
    public void Unload_OfOneThatIsNotThere_IsInvalid()
    {
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Unload, 0));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Unload, NewId));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        Assert.Equal((Busy, 0u, 0u), _bench.Do(One, Unload, 2));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Abort));
        Assert.Equal((0u, 0u, SimulatedMemory.FlashStart + 1024), _bench.Do(One, Unload, 2));
        Assert.Equal(["one", "bystander"], _bench.Names);
        Assert.Equal(["one", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
    }

    [Fact]
    public void Unload_OfItself_LeavesTheDriverToOthers()
    {
        Assert.Equal(SyscallResult.Success, Two.Command(AppLoaderBench.Loader, Unload, 2).Variant);
        _bench.Settle();
        Assert.Equal(["one", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
        _bench.Install(One, AppLoaderBench.Image("new"));
        Assert.Equal((SimulatedMemory.FlashStart + 1024, "new"), AppLoaderBench.Images[1]);
    }

    [Fact]
    public void Unload_OfOneThatIsUnloadedMeanwhile_SaysSo()
    {
        One.Subscribe(AppLoaderBench.Loader, 5);
        Assert.Equal(SyscallResult.Success, One.Command(AppLoaderBench.Loader, Unload, 2).Variant);
        Two.Process.Unload();
        _bench.Settle();
        Assert.Equal(Invalid, Assert.NotNull(One.NextUpcall()).Argument0);
        Assert.Equal(["one", "two", "bystander"], AppLoaderBench.Images.Select(entry => entry.Name));
    }

    [Fact]
    public void Driver_IsThereForThoseWhoListIt()
    {
        byte[] listing = ApplicationImage.Create("listing", 4096, 1024, ApplicationElement.Permissions(1, AppLoaderBench.Loader));
        byte[] other = ApplicationImage.Create("other", 4096, 1024, ApplicationElement.Permissions(1));
        AppLoaderBench bench = new([listing, other, AppLoaderBench.Image("free", minimumRam: 4096)], mustBeListed: true);
        foreach (SimulatedProcess process in bench.Processes.Skip(1))
        {
            for (uint command = 0; command <= Unload; command++)
            {
                Assert.Equal((uint)ErrorCode.NoDevice, process.Command(AppLoaderBench.Loader, command, 1024).Value1);
            }
        }

        Assert.Equal(SyscallResult.Success, bench.Processes[0].Command(AppLoaderBench.Loader, 0).Variant);
        bench.Install(bench.Processes[0], AppLoaderBench.Image("new"));
        Assert.Equal(["listing", "other", "free", "new"], bench.Names);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomLife_ListIsAlwaysTheOneExpected(int seed)
    {
        Random random = new(seed);
        Dictionary<uint, byte[]> expected = [];
        for (int step = 0; step < 150; step++)
        {
            uint id = 100 + (uint)random.Next(6);
            if (expected.Remove(id))
            {
                Assert.Equal((0u, 0u), (_bench.Do(Two, Unload, id) is var (error, status, _) ? (error, status) : default));
            }
            else if (_bench.Loaded.Count < 7)
            {
                uint size = 32u * (uint)random.Next(16, 700);
                byte[] image = AppLoaderBench.Image($"a{id}", size, id);
                image.AsSpan(256).Clear();
                if (_bench.Do(Two, Setup, size).Status == 0)
                {
                    _bench.Lend(Two, image[..256]);
                    Assert.Equal((0u, 0u, 256u), _bench.Do(Two, Write, 0, 256));
                    if (random.Next(4) == 0)
                    {
                        Assert.Equal(0u, _bench.Do(Two, Abort).Error);
                    }
                    else
                    {
                        Assert.Equal((0u, 0u, 0u), _bench.Do(Two, Complete));
                        Assert.Equal((0u, 0u, 0u), _bench.Do(Two, Load));
                        expected.Add(id, image);
                    }
                }
            }

            List<(uint Address, string Name)> images = AppLoaderBench.Images;
            Assert.Equal(expected.Keys.Select(key => $"a{key}").Concat(["one", "two", "bystander"]).Order(StringComparer.Ordinal), images.Select(image => image.Name).Order(StringComparer.Ordinal));
            Assert.All(expected, pair => Assert.Equal(pair.Value, SimulatedMemory.Bytes(images.Single(image => image.Name == $"a{pair.Key}").Address, (uint)pair.Value.Length).ToArray()));
            Assert.Equal(expected.Count + 3, _bench.Loaded.Count);
        }
    }

    private static byte[][] Images() =>
        [AppLoaderBench.Image("one", minimumRam: 16_000), AppLoaderBench.Image("two", shortId: 2, minimumRam: 16_000), AppLoaderBench.Image("bystander")];

    private static byte[] Changed(Action<byte[]> change)
    {
        byte[] image = AppLoaderBench.Image("new");
        change(image);
        return image;
    }

    private static byte[] Signed(Action<byte[]> change) => Changed(image =>
    {
        change(image);
        ApplicationImage.Sign(image);
    });
}
